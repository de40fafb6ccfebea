import { Badge, NavLink } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink as RouterLink, useLocation } from 'react-router';
import { useCouncilsList } from '../api/generated/councils/councils';
import { useLettersUnread } from '../api/generated/letters/letters';
import type { Session } from '../api/generated/model';
import { useTasksInbox } from '../api/generated/tasks/tasks';
import { sections } from './sections';

/** The parts of the product that this person may open; beside inbox and notices how much waits in them. */
export function Navigation({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { data: councils } = useCouncilsList();
  const isOfCouncil = councils !== undefined && councils.items.length > 0;
  return (
    <>
      {sections
        .filter(({ name, mayOpen }) => mayOpen(session) && (name !== 'councils' || isOfCouncil))
        .map(({ name, path, icon: Icon }) => (
          <NavLink
            key={name}
            component={RouterLink}
            to={path}
            active={pathname === path || pathname.startsWith(`${path}/`)}
            label={t(`shell:navigation.${name}`)}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            rightSection={name === 'inbox' ? <WaitingCount /> : name === 'letters' ? <UnreadCount /> : null}
            mb={2}
            style={{ borderRadius: 'var(--mantine-radius-md)' }}
          />
        ))}
    </>
  );
}

/** The first page of the inbox is what its own page shows first: both read it once. */
function WaitingCount(): JSX.Element | null {
  const { data } = useTasksInbox();
  return data === undefined ? null : <Count count={data.items.length} hasMore={data.next !== null} />;
}

/** What I have been told and not read; the server counts no further than a hundred. */
function UnreadCount(): JSX.Element | null {
  const { data } = useLettersUnread();
  return data === undefined ? null : <Count count={Math.min(data.count, 99)} hasMore={data.count > 99} />;
}

function Count({ count, hasMore }: { readonly count: number; readonly hasMore: boolean }): JSX.Element | null {
  if (count === 0) return null;
  return (
    <Badge size="sm" variant="light" circle={count < 10}>
      {`${count}${hasMore ? '+' : ''}`}
    </Badge>
  );
}

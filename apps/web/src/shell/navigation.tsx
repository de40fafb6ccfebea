import { Badge, NavLink } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink as RouterLink, useLocation } from 'react-router';
import type { Session } from '../api/generated/model';
import { useTasksInbox } from '../api/generated/tasks/tasks';
import { sections } from './sections';

/** The parts of the product that this person may open; beside the inbox how much waits in it. */
export function Navigation({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <>
      {sections
        .filter(({ mayOpen }) => mayOpen(session))
        .map(({ name, path, icon: Icon }) => (
          <NavLink
            key={name}
            component={RouterLink}
            to={path}
            active={pathname === path || pathname.startsWith(`${path}/`)}
            label={t(`shell:navigation.${name}`)}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            rightSection={name === 'inbox' ? <WaitingCount /> : null}
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
  if (data === undefined || data.items.length === 0) return null;
  const more = data.next === null ? '' : '+';
  return (
    <Badge size="sm" variant="light" circle={data.items.length < 10}>
      {`${data.items.length}${more}`}
    </Badge>
  );
}

import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconLogout, IconUserCircle, IconUsers } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDemoLogins } from '../api/generated/demo/demo';
import type { Session } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';
import { useEnter, useLeave } from './enter';

interface AccountMenuProps {
  readonly session: Session;
  /** Further items, above the way out. */
  readonly children?: ReactNode;
}

/** Who is logged in and as what; in the sample university also as whom to go on. */
export function AccountMenu({ session, children }: AccountMenuProps): JSX.Element {
  const { t } = useTranslation();
  const leave = useLeave();
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          radius="xl"
          aria-label={`${t('shell:account')}: ${session.person.shortName}`}
        >
          <IconUserCircle size={24} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>
          <Text c="bright" fw={600}>
            {session.person.name}
          </Text>
          {session.appointments.map(({ position, title, unit }) => (
            <Text key={`${position} ${unit.id}`} size="sm" c="dimmed">
              {`${title}, ${unit.name}`}
            </Text>
          ))}
        </Menu.Label>
        {children}
        {leave.isError && <ProblemNotice error={leave.error} />}
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          closeMenuOnClick={false}
          onClick={() => {
            leave.mutate();
          }}
        >
          {t('session:leave')}
        </Menu.Item>
        <OtherRoles present={session.person.name} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** In the sample university only: one press, and the page belongs to somebody else. */
function OtherRoles({ present }: { readonly present: string }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useDemoLogins({ query: { retry: false, staleTime: Infinity } });
  const enter = useEnter();
  if (data === undefined) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('session:switch.title')}</Menu.Label>
      {data.logins
        .filter(({ name }) => name !== present)
        .map(({ login, password, name, positions }) => (
          <Menu.Item
            key={login}
            leftSection={<IconUsers size={16} aria-hidden />}
            onClick={() => {
              enter.mutate({ login, password, isSample: true });
            }}
          >
            <Text size="sm">{name}</Text>
            <Text size="xs" c="dimmed">
              {positions.join(', ')}
            </Text>
          </Menu.Item>
        ))}
    </>
  );
}

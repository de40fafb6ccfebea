import { ActionIcon, Button, Group, Select, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../api/fault-at';
import type { CouncilMembersItem } from '../api/generated/model';
import { CouncilRole as roles } from '../api/generated/model';
import { SearchedSelect } from '../design/searched-select';
import { useMe } from '../session/use-session';
import { findPeople } from './find-people';
import type { SeatDraft } from './order-draft';
import { moved } from './order-draft';
import styles from './sittings.module.css';

interface SeatFieldsProps {
  readonly seats: readonly SeatDraft[];
  /** Those whose names are known without a search. */
  readonly names: readonly CouncilMembersItem[];
  readonly missing: boolean;
  readonly error: unknown;
  readonly onChange: (seats: readonly SeatDraft[]) => void;
}

/** The seats of a council, one under another in their order; each is a person and what he is in it. */
export function SeatFields({ seats, names, missing, error, onChange }: SeatFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const { person: me } = useMe();
  const added = useRef(0);
  const find = findPeople(me);
  const change = (at: number, told: Partial<SeatDraft>): void => {
    onChange(seats.map((seat, index) => (index === at ? { ...seat, ...told } : seat)));
  };
  const whole = faultAt(error, '/members');
  return (
    <>
      <ul className={styles.seats}>
        {seats.map((seat, at) => (
          <li key={seat.key} className={styles.seat}>
            <SearchedSelect
              of="council members"
              find={find}
              nameAll={async (ids) =>
                await Promise.resolve(
                  names
                    .filter(({ person }) => ids.includes(person))
                    .map(({ person, name }) => ({ value: person, label: name })),
                )
              }
              label={t('sittings:seat.person', { number: at + 1 })}
              value={seat.person}
              required
              fault={
                missing && seat.person === null
                  ? t('sittings:missing')
                  : (faultAt(error, `/members/${String(at)}/person`) ?? null)
              }
              onChange={(person) => {
                change(at, { person });
              }}
            />
            <Select
              label={t('sittings:seat.role')}
              data={Object.values(roles).map((role) => ({ value: role, label: t(`sittings:role.${role}`) }))}
              value={seat.role}
              allowDeselect={false}
              onChange={(role) => {
                change(at, { role: role ?? 'member' });
              }}
            />
            <SeatButtons {...{ at, seats, onChange }} />
          </li>
        ))}
      </ul>
      {whole !== undefined && (
        <Text size="sm" c="red.9" role="alert" mt="xs">
          {whole}
        </Text>
      )}
      <Group mt="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            added.current += 1;
            onChange([...seats, { key: `new ${String(added.current)}`, person: null, role: 'member' }]);
          }}
        >
          {t('sittings:seat.add')}
        </Button>
      </Group>
    </>
  );
}

function SeatButtons({
  at,
  seats,
  onChange,
}: Pick<SeatFieldsProps, 'seats' | 'onChange'> & { at: number }): JSX.Element {
  const { t } = useTranslation();
  const button = (
    name: 'up' | 'down' | 'remove',
    icon: JSX.Element,
    act: () => void,
    disabled = false,
  ): JSX.Element => (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={t(`sittings:seat.${name}`, { number: at + 1 })}
      disabled={disabled}
      onClick={act}
    >
      {icon}
    </ActionIcon>
  );
  const move = (by: -1 | 1): void => {
    onChange(moved(seats, at, by));
  };
  return (
    <Group gap={4} wrap="nowrap">
      {button(
        'up',
        <IconArrowUp size={16} aria-hidden />,
        () => {
          move(-1);
        },
        at === 0,
      )}
      {button(
        'down',
        <IconArrowDown size={16} aria-hidden />,
        () => {
          move(1);
        },
        at === seats.length - 1,
      )}
      {button('remove', <IconTrash size={16} aria-hidden />, () => {
        onChange(seats.filter((_, index) => index !== at));
      })}
    </Group>
  );
}

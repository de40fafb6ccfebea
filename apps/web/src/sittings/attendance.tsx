import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { Section } from '../design/section';
import { StateBadge } from '../design/state-badge';
import styles from './keeper.module.css';
import { Refused } from './refused';
import { useAttendance } from './use-attendance';
import { useTallyWords } from './use-tally-words';

/** Who is there, by ticks, and at once in words whether that is a quorum. */
export function Attendance({ sitting }: { readonly sitting: Sitting }): JSX.Element {
  const { t } = useTranslation();
  const { isThere, note, error } = useAttendance(sitting);
  const words = useTallyWords();
  const { members, quorum, items } = sitting;
  // A vote that was given would lose its seat, or an alternate his.
  const isFixed = items.some(({ state }) => state === 'voting');
  const absent = members.filter(({ person, role }) => role !== 'alternate' && !isThere(person));
  return (
    <Section
      title={t('sittings:attendance.title')}
      aside={
        quorum !== null && (
          <StateBadge state={quorum.holds ? 'good' : 'late'} icon={quorum.holds ? IconCircleCheck : IconAlertTriangle}>
            {t(quorum.holds ? 'sittings:quorum.there' : 'sittings:quorum.missing')}
          </StateBadge>
        )
      }
    >
      <Stack gap="sm">
        {quorum !== null && (
          <Text size="sm" role="status">
            {words.quorum(quorum)}
          </Text>
        )}
        <ul className={styles.members}>
          {members.map(({ person, name, role }) => (
            <li key={person}>
              <Checkbox
                label={name}
                description={t(`sittings:role.${role}`)}
                checked={isThere(person)}
                disabled={isFixed}
                onChange={({ currentTarget }) => {
                  note([person], currentTarget.checked);
                }}
              />
            </li>
          ))}
        </ul>
        {isFixed && <Text size="sm">{t('sittings:attendance.fixed')}</Text>}
        {absent.length > 1 && !isFixed && (
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                note(
                  absent.map(({ person }) => person),
                  true,
                );
              }}
            >
              {t('sittings:attendance.all')}
            </Button>
          </div>
        )}
        <Refused error={error} />
      </Stack>
    </Section>
  );
}

import { Anchor, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { TablerIcon } from '@tabler/icons-react';
import { IconCheck, IconClockHour4, IconProgress, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TeachingAssignment, TeachingAssignmentState } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';
import { wordDate, wordMoment } from '../language/moments';
import { RevokeDialog } from './revoke-dialog';
import styles from './teaching.module.css';

const looks: Readonly<Record<TeachingAssignmentState, { state: StateColour; icon: TablerIcon }>> = {
  upcoming: { state: 'soon', icon: IconClockHour4 },
  current: { state: 'calm', icon: IconProgress },
  ended: { state: 'quiet', icon: IconCheck },
  revoked: { state: 'late', icon: IconX },
};

interface AssignmentRowProps {
  readonly assignment: TeachingAssignment;
  readonly mayRevoke: boolean;
}

/** Who fills whose journal, from when until when, for whom, on which minutes. */
export function AssignmentRow({ assignment, mayRevoke }: AssignmentRowProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  const { kind, journal, discipline, group, teacher, person, from, to, students, basis, state, revocation } =
    assignment;
  const { state: colour, icon } = looks[state];
  return (
    <li className={styles.row}>
      <div>
        <Anchor component={Link} to={`/journals/${journal}`} fw={600}>
          {`${discipline.name} · ${group.name}`}
        </Anchor>
        <Text size="sm">{t(`teaching:who.${kind}`, { person: person.name, teacher: teacher.name })}</Text>
        <Text size="sm">
          {to === null
            ? t('teaching:from', { from: wordDate(from) })
            : t('teaching:fromTo', { from: wordDate(from), to: wordDate(to) })}
          {students !== null && ` · ${students.map(({ name }) => name).join(', ')}`}
        </Text>
        <Text size="sm" c="dimmed">
          {t('teaching:minutes', { number: basis.number, date: wordDate(basis.date), text: basis.text })} ·{' '}
          {t('teaching:recorded', { by: assignment.recordedBy.name, moment: wordMoment(assignment.recordedAt) })}
        </Text>
        {revocation !== null && (
          <Text size="sm">
            {t('teaching:revoked', {
              ...{ by: revocation.by.name, moment: wordMoment(revocation.at) },
              ...{
                number: revocation.basis.number,
                date: wordDate(revocation.basis.date),
                text: revocation.basis.text,
              },
            })}
          </Text>
        )}
      </div>
      <div className={styles.aside}>
        <StateBadge state={colour} icon={icon}>
          {t(`teaching:state.${state}`)}
        </StateBadge>
        {mayRevoke && (state === 'current' || state === 'upcoming') && (
          <>
            <Button
              size="xs"
              variant="default"
              aria-label={t('teaching:revoke.of', { person: person.name })}
              onClick={open}
            >
              {t('teaching:revoke.do')}
            </Button>
            <RevokeDialog assignment={assignment} opened={asked} onClose={close} />
          </>
        )}
      </div>
    </li>
  );
}

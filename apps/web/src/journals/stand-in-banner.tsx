import { Paper, Stack, Text } from '@mantine/core';
import { IconEye, IconUserShare } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal, JournalAssignmentsItem } from '../api/generated/model';
import { wordDate } from '../language/moments';
import { useMe } from '../session/use-session';
import styles from './window-banner.module.css';
import { universityDay } from './university-day';

interface StandInBannerProps {
  readonly journal: Journal;
  readonly now: number;
}

/** Who fills the journal in another's place (R16, R17), until when and on which minutes; and that a reader only looks. */
export function StandInBanner({ journal, now }: StandInBannerProps): JSX.Element | null {
  const { t } = useTranslation();
  const me = useMe().person.id;
  const today = universityDay(now);
  // What is over concerns nobody but the one who stood in.
  const shown = journal.assignments.filter(({ to, person }) => to === null || to >= today || person.id === me);
  return (
    <>
      {shown.map((assignment) => (
        <Paper key={assignment.id} withBorder p="sm" component="section" className={styles.standIn}>
          <IconUserShare size={20} aria-hidden />
          <StandInWords {...{ journal, assignment, today }} mine={assignment.person.id === me} />
        </Paper>
      ))}
      {journal.readOnly && (
        <Text size="sm" className={styles.standIn}>
          <IconEye size={18} aria-hidden />
          {t('journals:readOnly', { teacher: journal.teacher.name })}
        </Text>
      )}
    </>
  );
}

interface StandInWordsProps {
  readonly journal: Journal;
  readonly assignment: JournalAssignmentsItem;
  readonly mine: boolean;
  readonly today: string;
}

function StandInWords({ journal, assignment, mine, today }: StandInWordsProps): JSX.Element {
  const { t } = useTranslation();
  const { kind, from, to, person, basis, students } = assignment;
  const when = to !== null && to < today ? 'over' : from > today ? 'ahead' : 'now';
  const names =
    students === null ? null : journal.students.filter(({ id }) => students.includes(id)).map(({ name }) => name);
  const about = {
    teacher: journal.teacher.name,
    person: person.name,
    from: wordDate(from),
    to: to === null ? '' : wordDate(to),
  };
  return (
    <Stack gap={2}>
      <Text fw={600}>
        {mine ? t(`journals:standIn.${kind}.${when}`, about) : t(`journals:standIn.${kind}.other`, about)}{' '}
        {t(to === null ? 'journals:standIn.since' : 'journals:standIn.days', about)}
      </Text>
      {names !== null && <Text size="sm">{t('journals:standIn.students', { names: names.join(', ') })}</Text>}
      <Text size="sm">
        {t('history:minutes', { number: basis.number, date: wordDate(basis.date) })}
        {basis.text !== '' && ` · ${basis.text}`}
      </Text>
    </Stack>
  );
}

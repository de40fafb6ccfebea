import { Paper, Text, VisuallyHidden } from '@mantine/core';
import { IconLockOpen2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JournalSummary } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';
import styles from './journal-section.module.css';

/** One journal: its group, its teacher where that is another, and the window that is open in it. */
export function JournalCard({ journal }: { readonly journal: JournalSummary }): JSX.Element {
  const { t } = useTranslation();
  const { id, discipline, group, subgroup, teacher, own, mine, openUntil } = journal;
  const inPlaceOf = mine === null ? teacher.name : t('journals:list.standIn', { teacher: teacher.name });
  return (
    <Paper withBorder component={Link} to={`/journals/${id}`} className={styles.card} data-open={openUntil !== null}>
      <span className={styles.group}>
        <VisuallyHidden>{discipline.name}, </VisuallyHidden>
        {subgroup === null ? group.name : `${group.name} (${subgroup.code})`}
      </span>
      <Text component="span" size="sm" className={styles.quiet}>
        {own ? t('journals:course', { course: group.course }) : inPlaceOf}
      </Text>
      {openUntil !== null && (
        <span className={styles.open}>
          <IconLockOpen2 size={16} aria-hidden />
          {t('journals:list.open', { moment: wordNearMoment(openUntil) })}
        </span>
      )}
    </Paper>
  );
}

import { Select, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentCard } from '../api/generated/model';
import { DisciplineCards } from '../cabinet/discipline-cards';
import { Section } from '../design/section';

interface StudyProps {
  readonly card: StudentCard;
  readonly onPeriod: (period: string | null) => void;
}

/** Attendance and marks of one period by discipline; the name of each leads to the journal. */
export function Study({ card, onPeriod }: StudyProps): JSX.Element {
  const { t } = useTranslation();
  const { student, periods, period, disciplines } = card;
  return (
    <Section
      title={t('students:study.title')}
      aside={
        periods.length > 1 && (
          <Select
            aria-label={t('students:study.period')}
            allowDeselect={false}
            data={periods.map(({ id, title }) => ({ value: id, label: title }))}
            value={period}
            onChange={onPeriod}
          />
        )
      }
    >
      {disciplines.length === 0 ? (
        <Text size="sm">{t('students:study.none')}</Text>
      ) : (
        <DisciplineCards disciplines={disciplines} label={t('students:study.title')} student={student.id} />
      )}
    </Section>
  );
}

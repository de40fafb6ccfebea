import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkChangeOfStudent } from '../api/generated/model';
import { getStudentsHistoryQueryKey, studentsHistory } from '../api/generated/students/students';
import { usePages } from '../api/use-pages';
import { Section } from '../design/section';
import { ChangeList } from '../history/change-list';
import { ChangePlace } from './change-place';

/** The newest are asked for most; the rest is a press away. */
const PAGE = 10;

/** Every change of his marks in all journals, the newest first (R26, R45). */
export function MarkHistory({ student }: { readonly student: string }): JSX.Element {
  const { t } = useTranslation();
  const list = usePages<MarkChangeOfStudent>(
    getStudentsHistoryQueryKey(student),
    async (page, options) => await studentsHistory(student, { ...page, limit: PAGE }, options),
  );
  return (
    <Section title={t('students:history')}>
      <ChangeList label={t('students:history')} list={list} of={(change) => <ChangePlace of={change} />} />
    </Section>
  );
}

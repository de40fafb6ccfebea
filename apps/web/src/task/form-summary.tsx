import { Skeleton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCasesOne } from '../api/generated/cases/cases';
import type { Case, Task } from '../api/generated/model';
import { FilledForm } from '../forms/filled-form';
import { SectionTitle } from './section-title';

/** What was filled in, in words; before it the part of the case that the task concerns, where it has parts. */
export function FormSummary({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  const { data, isPending } = useCasesOne(task.case.id);
  // The paper says all of it: where the case cannot be read, nothing is missing that is needed.
  if (!isPending && (data?.filled ?? null) === null) return null;
  const part = data === undefined ? undefined : partOf(task, data);
  return (
    <section aria-labelledby="task-form">
      <SectionTitle id="task-form">{t('task:form.title')}</SectionTitle>
      {data === undefined ? (
        <Skeleton height={160} />
      ) : (
        <FilledForm
          fields={data.filled ?? []}
          part={part === undefined ? undefined : { title: t('task:form.part'), name: part }}
        />
      )}
    </section>
  );
}

/** The name of the faculty, say, whose council is asked. */
const partOf = ({ item }: Task, { items }: Case): string | undefined =>
  items.find(({ key }) => Object.values(item ?? {}).includes(key))?.name;

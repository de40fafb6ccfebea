import { Skeleton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCasesOne } from '../api/generated/cases/cases';
import type { Case, FilledField, Task } from '../api/generated/model';
import { wordDate, wordMoment } from '../language/moments';
import classes from './form-summary.module.css';
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
        <dl className={classes.form}>
          {part !== undefined && <Line title={t('task:form.part')} words={[part]} />}
          {data.filled?.map((field) => (
            <FieldLine key={field.name} field={field} />
          ))}
        </dl>
      )}
    </section>
  );
}

/** The name of the faculty, say, whose council is asked. */
const partOf = ({ item }: Task, { items }: Case): string | undefined =>
  items.find(({ key }) => Object.values(item ?? {}).includes(key))?.name;

function FieldLine({ field: { title, kind, values } }: { readonly field: FilledField }): JSX.Element {
  const { t } = useTranslation();
  const wordOf = (value: string): string => {
    if (kind === 'flag') return value === 'true' ? t('task:form.yes') : t('task:form.no');
    if (kind === 'date') return wordDate(value);
    return kind === 'moment' ? wordMoment(value) : value;
  };
  return <Line title={title} words={values.map(wordOf)} />;
}

function Line({ title, words }: { readonly title: string; readonly words: readonly string[] }): JSX.Element {
  return (
    <div className={classes.line}>
      <dt>{title}</dt>
      {words.map((word) => (
        <dd key={word}>{word}</dd>
      ))}
    </div>
  );
}

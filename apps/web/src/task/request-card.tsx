import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledField, Task } from '../api/generated/model';
import { FilledForm } from '../forms/filled-form';
import { SectionTitle } from './section-title';

/** What somebody asks who needs more time: who, for which step, until when instead of when, and why. */
export function RequestCard({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  const { extension, due, title } = task;
  const request = extension?.request ?? null;
  if (request === null) return null;
  const { until, askedBy, reason } = request;
  const fields: readonly FilledField[] = [
    { name: 'who', title: t('task:request.who'), kind: 'text', values: [askedBy] },
    { name: 'step', title: t('task:request.step'), kind: 'text', values: [title] },
    { name: 'present', title: t('task:request.present'), kind: 'moment', values: due === null ? [] : [due] },
    { name: 'until', title: t('task:request.until'), kind: 'moment', values: [until] },
    { name: 'reason', title: t('task:request.reason'), kind: 'text', values: [reason ?? t('task:request.erased')] },
  ];
  return (
    <section aria-labelledby="task-request">
      <SectionTitle id="task-request">{t('task:request.title')}</SectionTitle>
      <FilledForm fields={fields} />
    </section>
  );
}

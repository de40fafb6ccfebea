import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseStoryDocuments } from '../api/generated/cases/cases';
import type { Task } from '../api/generated/model';
import { PaperViewer } from '../design/paper-viewer';
import { AdviceList } from '../around/advice-list';
import { Talk } from '../around/talk';
import { Approvers } from './approvers';
import { FormSummary } from './form-summary';
import { RequestCard } from './request-card';
import { SectionTitle } from './section-title';
import classes from './task.module.css';
import { TaskDocuments } from './task-documents';

/** Few tasks are about rows of a sheet: they come when one is. */
const RowsDesk = lazy(async () => ({ default: (await import('../rolls/rows-desk')).RowsDesk }));

/** What the decision is about: the exact paper, what was filled in, the other papers of the case. */
export function TaskContent({ task }: { readonly task: Task }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCaseStoryDocuments(task.case.id);
  const documents = data?.items ?? [];
  const shown = task.document ?? task.documents.findLast(({ current }) => current)?.id ?? null;
  const paper = documents.find(({ id }) => id === shown);
  const name =
    paper === undefined
      ? t('task:paper', { number: task.case.number })
      : t('task:documents.name', { title: paper.title, revision: paper.revision });
  return (
    <Stack className={classes.content}>
      {task.purpose === 'extend' && <RequestCard task={task} />}
      {shown !== null && <PaperViewer url={`/api/documents/${shown}/content`} title={name} height="none" />}
      {task.rows !== null && (
        <Suspense>
          <RowsDesk task={task} />
        </Suspense>
      )}
      <FormSummary task={task} />
      {task.approval !== null && <Approvers approval={task.approval} />}
      {task.around !== null && task.around.advice.length > 0 && (
        <section aria-labelledby="task-advice">
          <SectionTitle id="task-advice">{t('around:advice.title')}</SectionTitle>
          <AdviceList advice={task.around.advice} />
        </section>
      )}
      <TaskDocuments documents={documents} shown={shown} />
      <Talk caseId={task.case.id} folded />
    </Stack>
  );
}

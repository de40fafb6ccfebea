import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/generated/model';
import { PaperViewer } from '../design/paper-viewer';
import { FormSummary } from './form-summary';
import classes from './task.module.css';
import { TaskDocuments } from './task-documents';

/** What the decision is about: the exact paper, then what was filled in, then the other papers of the case. */
export function TaskContent({ task }: { readonly task: Task }): JSX.Element {
  const { t } = useTranslation();
  const paper = task.document ?? task.documents.findLast(({ current }) => current)?.id ?? null;
  return (
    <Stack className={classes.content}>
      {paper !== null && (
        <PaperViewer
          url={`/api/documents/${paper}/content`}
          title={t('task:paper', { number: task.case.number })}
          height="none"
        />
      )}
      <FormSummary task={task} open={paper === null} />
      <TaskDocuments task={task} shown={paper} />
    </Stack>
  );
}

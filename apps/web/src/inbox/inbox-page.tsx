import { Box, Group, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChecks, IconHandFinger } from '@tabler/icons-react';
import type { JSX } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { TaskItem } from '../api/generated/model';
import { useQuestionsMine } from '../api/generated/questions/questions';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { makePagesSpeak } from '../language/start-language';
import { useTaskNames } from '../session/use-task-name';
import { inboxAddress } from '../session/inbox-address';
import { useMe } from '../session/use-session';
import { InboxEmpty } from './inbox-empty';
import { InboxList } from './inbox-list';
import { InboxSkeleton } from './inbox-skeleton';
import classes from './inbox.module.css';
import type { NextTask } from '../task/task-place';
import { KeysHelp } from './keys-help';
import { nextRow } from './next-row';
import type { Inbox } from './use-inbox';
import { useInbox } from './use-inbox';

/** Paper and verdicts come when a task is opened: the list is there sooner without them. */
const TaskView = lazy(async () => {
  const [{ TaskView: view }] = await Promise.all([import('../task/task-view'), makePagesSpeak()]);
  return { default: view };
});

/** Few act for others: the switch comes when somebody does. */
const WhoseInbox = lazy(async () => ({ default: (await import('./whose-inbox')).WhoseInbox }));

/** Few are asked something: it comes when somebody is. */
const AskedOfMe = lazy(async () => {
  const [{ AskedOfMe: asked }] = await Promise.all([import('../around/asked-of-me'), makePagesSpeak()]);
  return { default: asked };
});

/** What waits for the reader: the list, and beside it (on a phone in its place) the task that is open. */
export function InboxPage(): JSX.Element {
  const { t } = useTranslation();
  const { task } = useParams();
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const principal = useSearchParams()[0].get('for');
  const { actingFor } = useMe();
  const inbox = useInbox(principal);
  const isAsked = (useQuestionsMine().data?.items.length ?? 0) > 0;
  const alone = !wide && task !== undefined;
  const open = task === undefined ? null : <OpenTask key={task} id={task} inbox={inbox} alone={alone} />;
  if (alone) return <>{open}</>;
  const empty = inbox.query.error === null && !inbox.query.isPending && inbox.rows.length === 0;
  return (
    <>
      <PageHeader title={t('inbox:title')} detail={t('inbox:order')}>
        <Group gap="xs" visibleFrom="md">
          <KeysHelp />
        </Group>
      </PageHeader>
      {(principal !== null || actingFor.length > 0) && (
        <Box mb="md">
          <Suspense fallback={<Skeleton height={36} />}>
            <WhoseInbox principal={principal} />
          </Suspense>
        </Box>
      )}
      {principal === null && isAsked && (
        <Suspense>
          <AskedOfMe />
        </Suspense>
      )}
      {empty && open === null && principal === null ? (
        <InboxEmpty />
      ) : (
        <div className={classes.panes}>
          <ListPane inbox={inbox} selected={task} />
          {wide && <div className={classes.task}>{open ?? <ChooseTask />}</div>}
        </div>
      )}
    </>
  );
}

function ListPane({ inbox, selected }: { readonly inbox: Inbox; readonly selected: string | undefined }): JSX.Element {
  const { t } = useTranslation();
  const { query, rows } = inbox;
  if (query.isPending) return <InboxSkeleton />;
  if (query.error !== null && rows.length === 0)
    return <ProblemNotice error={query.error} onAgain={() => void query.refetch()} />;
  if (rows.length === 0) return <EmptyState icon={IconChecks} title={t('inbox:empty.title')} />;
  return <InboxList inbox={inbox} selected={selected} />;
}

function ChooseTask(): JSX.Element {
  const { t } = useTranslation();
  return <EmptyState icon={IconHandFinger} title={t('inbox:choose.title')} detail={t('inbox:choose.detail')} />;
}

interface OpenTaskProps {
  readonly id: string;
  readonly inbox: Inbox;
  readonly alone: boolean;
}

/** The task, and what one goes on with after it: the row below, also when its own row has left the list. */
function OpenTask({ id, inbox: { rows, principal }, alone }: OpenTaskProps): JSX.Element {
  const place = rows.findIndex((row) => row.id === id);
  const [last, setLast] = useState(0);
  const nameOf = useTaskNames();
  if (place >= 0 && place !== last) setLast(place);
  const next = nextRow(rows, id, last);
  return (
    <Suspense fallback={<Skeleton height={480} />}>
      <TaskView
        id={id}
        alone={alone}
        principal={principal}
        next={next && { ...nextOf(next, principal), title: nameOf(next) }}
      />
    </Suspense>
  );
}

const nextOf = ({ id, case: { number } }: TaskItem, principal: string | null): Omit<NextTask, 'title'> => ({
  ...{ id, number },
  address: inboxAddress(principal, id),
});

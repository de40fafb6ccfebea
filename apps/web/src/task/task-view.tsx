import { Anchor, Skeleton, Stack } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTasksOne } from '../api/generated/tasks/tasks';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { ProblemNotice } from '../design/problem-notice';
import { TaskDetail } from './task-detail';
import type { TaskPlace } from './task-place';

/** One task with all that is needed to decide it. */
export function TaskView(props: TaskPlace): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useTasksOne(
    props.id,
    props.principal === null ? undefined : { for: props.principal },
  );
  if (data !== undefined) return <TaskDetail task={data} {...props} />;
  if (isProblem(error, 'not-found')) {
    return (
      <EmptyState icon={IconFolderOff} title={t('task:gone.title')} detail={t('task:gone.detail')}>
        <Anchor component={Link} to="/inbox">
          {t('task:toInbox')}
        </Anchor>
      </EmptyState>
    );
  }
  if (error !== null) return <ProblemNotice error={error} onAgain={() => void refetch()} />;
  return <TaskSkeleton />;
}

function TaskSkeleton(): JSX.Element {
  return (
    <Stack aria-busy>
      <Skeleton height={28} width="60%" />
      <Skeleton height={16} width="40%" />
      <Skeleton height={480} />
    </Stack>
  );
}

import { Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconClockCheck, IconMoodSmile, IconPlayerPause } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardDeadline, DeadlinesBoardState } from '../api/generated/model';
import { EmptyState } from '../design/empty-state';
import { BoardCards } from './board-cards';
import { BoardTable } from './board-table';
import { splitRows } from './board-rows';

interface BoardProps {
  readonly state: DeadlinesBoardState;
  readonly rows: readonly BoardDeadline[];
}

const nothing: Readonly<Record<DeadlinesBoardState, TablerIcon>> = {
  running: IconClockCheck,
  overdue: IconMoodSmile,
  paused: IconPlayerPause,
};

/** Open windows first, for they end by themselves; then the work that is waited for. */
export function Board({ state, rows }: BoardProps): JSX.Element {
  const { t } = useTranslation();
  const { windows, tasks } = splitRows(rows);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={nothing[state]}
        title={t(`deadlines:empty.${state}.title`)}
        detail={t(`deadlines:empty.${state}.detail`)}
      />
    );
  }
  return (
    <>
      {windows.length > 0 && <Part name="windows" rows={windows} />}
      {tasks.length > 0 && <Part name="tasks" rows={tasks} />}
    </>
  );
}

interface PartProps {
  readonly name: 'windows' | 'tasks';
  readonly rows: readonly BoardDeadline[];
}

function Part({ name, rows }: PartProps): JSX.Element {
  const { t } = useTranslation();
  const heading = useId();
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading}>
        {t(`deadlines:${name}.title`)}
      </Title>
      <Text size="sm" mb="xs">
        {t(`deadlines:${name}.detail`)}
      </Text>
      {isNarrow ? <BoardCards rows={rows} /> : <BoardTable rows={rows} labelledBy={heading} />}
    </section>
  );
}

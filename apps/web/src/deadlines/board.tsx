import { Button } from '@mantine/core';
import {
  IconCalendarEvent,
  IconClockCheck,
  IconFilterOff,
  IconHourglassLow,
  IconMoodSmile,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { deadlinesBoard, getDeadlinesBoardQueryKey } from '../api/generated/deadlines/deadlines';
import type { DeadlinesBoardState } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { BoardCards } from './board-cards';
import { BoardTable } from './board-table';
import type { BoardFilter } from './board-view';
import { askedOf, isNarrowed } from './board-view';
import { EVERY_MINUTE } from './every-minute';
import { useIsNarrow } from './is-narrow';
import { ShownList } from './shown-list';

const PAGE = 50;

const nothing: Readonly<Record<DeadlinesBoardState, TablerIcon>> = {
  running: IconClockCheck,
  today: IconCalendarEvent,
  'at-risk': IconHourglassLow,
  overdue: IconMoodSmile,
  paused: IconPlayerPause,
};

interface BoardProps {
  readonly state: DeadlinesBoardState;
  readonly filter: BoardFilter;
}

/** The terms in one state, the most urgent first. */
export function Board({ state, filter }: BoardProps): JSX.Element {
  const { t } = useTranslation();
  const asked = { ...askedOf(state, filter), state };
  const list = usePages(
    getDeadlinesBoardQueryKey(asked),
    async (page, options) => await deadlinesBoard({ ...page, ...asked, limit: PAGE }, options),
    { every: EVERY_MINUTE },
  );
  const Rows = useIsNarrow() ? BoardCards : BoardTable;
  return (
    <ShownList list={list} empty={<Nothing state={state} filter={filter} />}>
      {(rows) => <Rows label={t(`deadlines:view.${state}`)} rows={rows} />}
    </ShownList>
  );
}

function Nothing({ state, filter }: BoardProps): JSX.Element {
  const { t } = useTranslation();
  if (isNarrowed(state, filter))
    return (
      <EmptyState icon={IconFilterOff} title={t('deadlines:nothing.title')} detail={t('deadlines:nothing.detail')}>
        <Button component={Link} to={`/deadlines?view=${state}`} variant="default">
          {t('deadlines:nothing.all')}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={nothing[state]}
      title={t(`deadlines:empty.${state}.title`)}
      detail={t(`deadlines:empty.${state}.detail`)}
    />
  );
}

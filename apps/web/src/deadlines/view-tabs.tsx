import type { TablerIcon } from '@tabler/icons-react';
import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconChartBar,
  IconClockPlay,
  IconHistory,
  IconHourglassLow,
  IconPlayerPause,
} from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeadlinesCounts } from '../api/generated/deadlines/deadlines';
import type { BoardCounts } from '../api/generated/model';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import type { BoardFilter, View } from './board-view';
import { addressOf, askedOf, boardStates, isPeriodView, periodViews } from './board-view';
import { EVERY_MINUTE } from './every-minute';

const icons: Readonly<Record<View, TablerIcon>> = {
  running: IconClockPlay,
  today: IconCalendarEvent,
  'at-risk': IconHourglassLow,
  overdue: IconAlertTriangle,
  paused: IconPlayerPause,
  load: IconChartBar,
  breaches: IconHistory,
};

interface ViewTabsProps {
  readonly view: View;
  readonly filter: BoardFilter;
}

/** The parts of the board as links, each state with how many terms stand in it: one answer for all of them. */
export function ViewTabs({ view, filter }: ViewTabsProps): JSX.Element {
  const { t } = useTranslation();
  const { data: counts } = useDeadlinesCounts(askedOf('running', filter), {
    query: { placeholderData: keepPreviousData, refetchInterval: EVERY_MINUTE },
  });
  return (
    <LinkTabs label={t('deadlines:states')}>
      {[...boardStates, ...periodViews].map((one) => {
        const count = counts === undefined ? undefined : countOf(counts, one);
        return (
          <LinkTab
            key={one}
            to={addressOf(one, filter)}
            icon={icons[one]}
            isShown={one === view}
            count={count === undefined ? undefined : String(count)}
            isLate={one === 'overdue' && count !== undefined && count > 0}
          >
            {t(`deadlines:view.${one}`)}
          </LinkTab>
        );
      })}
    </LinkTabs>
  );
}

function countOf(counts: BoardCounts, view: View): number | undefined {
  if (isPeriodView(view)) return undefined;
  return view === 'at-risk' ? counts.atRisk : counts[view];
}

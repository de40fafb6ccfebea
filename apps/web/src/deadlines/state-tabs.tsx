import type { TablerIcon } from '@tabler/icons-react';
import { IconAlertTriangle, IconClockPlay, IconPlayerPause } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlinesBoardState } from '../api/generated/model';
import { useDeadlinesBoard } from '../api/generated/deadlines/deadlines';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { boardStates } from './board-rows';

const icons: Readonly<Record<DeadlinesBoardState, TablerIcon>> = {
  running: IconClockPlay,
  overdue: IconAlertTriangle,
  paused: IconPlayerPause,
};

/** As many are counted; where there are more, that is said. */
const MOST = 100;

/** The states of the board as links: each has its address, so that it can be kept, sent and gone back to. */
export function StateTabs({ state }: { readonly state: DeadlinesBoardState }): JSX.Element {
  const { t } = useTranslation();
  return (
    <LinkTabs label={t('deadlines:states')}>
      {boardStates.map((one) => (
        <StateTab key={one} state={one} isShown={one === state} />
      ))}
    </LinkTabs>
  );
}

function StateTab({ state, isShown }: { readonly state: DeadlinesBoardState; readonly isShown: boolean }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useDeadlinesBoard({ state, limit: MOST });
  return (
    <LinkTab
      to={state === 'running' ? '/deadlines' : `/deadlines?state=${state}`}
      icon={icons[state]}
      isShown={isShown}
      count={data === undefined ? undefined : `${data.items.length}${data.next === null ? '' : '+'}`}
      isLate={state === 'overdue' && data !== undefined && data.items.length > 0}
    >
      {t(`deadlines:state.${state}`)}
    </LinkTab>
  );
}

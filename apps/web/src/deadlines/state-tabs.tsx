import type { TablerIcon } from '@tabler/icons-react';
import { IconAlertTriangle, IconClockPlay, IconPlayerPause } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeadlinesBoardState } from '../api/generated/model';
import { useDeadlinesBoard } from '../api/generated/deadlines/deadlines';
import { boardStates } from './board-rows';
import styles from './deadlines.module.css';

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
    <nav aria-label={t('deadlines:states')} className={styles.tabs}>
      {boardStates.map((one) => (
        <StateTab key={one} state={one} isShown={one === state} />
      ))}
    </nav>
  );
}

function StateTab({ state, isShown }: { readonly state: DeadlinesBoardState; readonly isShown: boolean }): JSX.Element {
  const { t } = useTranslation();
  const Icon = icons[state];
  const { data } = useDeadlinesBoard({ state, limit: MOST });
  return (
    <Link
      to={state === 'running' ? '/deadlines' : `/deadlines?state=${state}`}
      className={styles.tab ?? ''}
      aria-current={isShown ? 'page' : undefined}
      data-shown={isShown}
      data-late={state === 'overdue' && data !== undefined && data.items.length > 0}
    >
      <Icon size={16} aria-hidden />
      {t(`deadlines:state.${state}`)}
      {data !== undefined && (
        <span className={styles.count}>
          {data.items.length}
          {data.next === null ? '' : '+'}
        </span>
      )}
    </Link>
  );
}

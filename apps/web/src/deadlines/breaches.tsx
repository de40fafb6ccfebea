import { IconMoodSmile } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { breachesBreaches, getBreachesBreachesQueryKey } from '../api/generated/deadlines/deadlines';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import type { BoardFilter } from './board-view';
import { askedOf } from './board-view';
import { BreachCards } from './breach-cards';
import { BreachTable } from './breach-table';
import { EVERY_MINUTE } from './every-minute';
import { useIsNarrow } from './is-narrow';
import { PeriodNote } from './period-note';
import { ShownList } from './shown-list';

const PAGE = 50;

/** The terms that ended without an answer in a period, the latest first, and whose lateness each was. */
export function Breaches({ filter }: { readonly filter: BoardFilter }): JSX.Element {
  const { t } = useTranslation();
  const asked = askedOf('breaches', filter);
  const list = usePages(
    getBreachesBreachesQueryKey(asked),
    async (page, options) => await breachesBreaches({ ...page, ...asked, limit: PAGE }, options),
    { every: EVERY_MINUTE },
  );
  const Rows = useIsNarrow() ? BreachCards : BreachTable;
  const label = t('deadlines:view.breaches');
  return (
    <>
      <PeriodNote filter={filter} />
      <ShownList
        list={list}
        empty={
          <EmptyState
            icon={IconMoodSmile}
            title={t('deadlines:noBreaches.title')}
            detail={t('deadlines:noBreaches.detail')}
          />
        }
      >
        {(rows) => <Rows label={label} rows={rows} />}
      </ShownList>
    </>
  );
}

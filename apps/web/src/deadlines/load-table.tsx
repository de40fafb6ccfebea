import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Load, Loads } from '../api/generated/model';
import { WideTable } from '../design/wide-table';
import { useWorkingWords } from '../terms/use-working-words';
import type { BoardFilter } from './board-view';
import { addressOf } from './board-view';
import styles from './deadlines.module.css';

interface LoadTableProps {
  readonly loads: Loads;
  readonly filter: BoardFilter;
}

/** One row a person, unit or procedure, the most behind first; what is late leads to the rows that it counts. */
export function LoadTable({ loads, filter }: LoadTableProps): JSX.Element {
  const { t } = useTranslation();
  const words = useWorkingWords();
  const took = (time: number | null, day: number): string =>
    time === null ? '–' : (words(time, day) ?? t('design:due.lessThanMinute'));
  return (
    <WideTable label={t('deadlines:view.load')} sticky>
      <thead>
        <tr>
          <th scope="col">{t(`deadlines:ofWhat.${loads.by}`)}</th>
          {(['open', 'overdue', 'decided', 'median', 'slow', 'breached'] as const).map((column) => (
            <th key={column} scope="col" data-number>
              {t(`deadlines:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loads.items.map((load) => (
          <tr key={load.key ?? ''}>
            <th scope="row" className={styles.who}>
              {load.name ?? t('deadlines:nobodyHolds')}
            </th>
            <td data-number>{load.open}</td>
            <LateFigure count={load.overdue} to={linkOf('overdue', load, loads.by, filter)} />
            <td data-number>{load.decided}</td>
            <td data-number>{took(load.median, load.day)}</td>
            <td data-number>{took(load.slow, load.day)}</td>
            <LateFigure count={load.breaches} to={linkOf('breaches', load, loads.by, filter)} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** Where the rows stand that a number counts; nowhere for what nobody holds. */
function linkOf(view: 'overdue' | 'breaches', { key }: Load, by: Loads['by'], filter: BoardFilter): string | null {
  return key === null ? null : addressOf(view, { ...filter, by: null, [by]: key });
}

interface LateFigureProps {
  readonly count: number;
  readonly to: string | null;
}

function LateFigure({ count, to }: LateFigureProps): JSX.Element {
  return (
    <td data-number data-late={count > 0} className={styles.figure}>
      {count === 0 || to === null ? (
        count
      ) : (
        <Anchor component={Link} to={to} inherit>
          {count}
        </Anchor>
      )}
    </td>
  );
}

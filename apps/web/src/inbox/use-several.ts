import { useState } from 'react';
import type { TaskItem } from '../api/generated/model';
import type { RowChoice } from './inbox-row';

/** Rows that are chosen to be decided at once. */
export interface Several {
  readonly isOn: boolean;
  readonly count: number;
  /** Those that are being decided now; null: none are. */
  readonly deciding: readonly TaskItem[] | null;
  readonly choiceOf: (row: TaskItem) => RowChoice | null;
  readonly begin: () => void;
  readonly decide: () => void;
  /** @param done whether something was decided. */
  readonly end: (done: boolean) => void;
}

/** The server takes no more at once. */
const most = 100;

/** What can be decided without looking at each: nobody else has taken it, and it asks for nothing but words. */
const isSimple = ({ purpose, suspended, claimedBy, outcomes }: TaskItem): boolean =>
  purpose === 'decide' &&
  !suspended &&
  claimedBy?.mine !== false &&
  outcomes.some(({ form, choices }) => form === undefined && choices === undefined);

const placeOf = ({ procedure, step }: TaskItem): string => `${procedure}/${step}`;

/** Chooses among the rows of a list; only tasks of one step can be decided at once. */
export function useSeveral(rows: readonly TaskItem[]): Several {
  const [isOn, setOn] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<readonly TaskItem[] | null>(null);
  const chosen = rows.filter(({ id }) => ids.has(id));
  const first = chosen[0];
  const choiceOf = (row: TaskItem): RowChoice | null => {
    if (!isOn) return null;
    const has = ids.has(row.id);
    const fits = first === undefined || placeOf(first) === placeOf(row);
    const next = new Set(ids);
    if (!next.delete(row.id)) next.add(row.id);
    return {
      chosen: has,
      possible: has || (isSimple(row) && fits && chosen.length < most),
      toggle: () => {
        setIds(next);
      },
    };
  };
  return {
    ...{ isOn, deciding, choiceOf },
    count: chosen.length,
    begin: () => {
      setOn(!isOn);
      setIds(new Set());
    },
    decide: () => {
      setDeciding(chosen);
    },
    end: (done) => {
      setDeciding(null);
      if (!done) return;
      setOn(false);
      setIds(new Set());
    },
  };
}

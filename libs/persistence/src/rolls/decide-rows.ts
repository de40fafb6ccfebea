import type { Actor, OpenTask, Refusal, RowsStep } from '@kelisim/domain';
import { contestKey, isSettlingKey, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';
import type { RowsActor } from './act-on-rows';
import { actOnRows } from './act-on-rows';
import type { HeldEntry } from './held-entries';

/** What is decided on one row by its place on the sheet. */
export interface RowDecision {
  readonly row: number;
  readonly outcome: string;
  readonly reason: string | null;
}

/** Decisions on single rows, and what is decided on all that are left; null where they are left open. */
export interface RowsDecision {
  readonly rows: readonly RowDecision[];
  readonly rest: Omit<RowDecision, 'row'> | null;
}

export interface SheetTask extends RowsActor {
  readonly ledger: CaseLedger;
  readonly line: LoadedLine;
  readonly task: OpenTask;
  readonly by: Actor;
}

/** The step where a task asks about rows of a sheet; null for every other task. */
export function rowsStepOf(ledger: CaseLedger, task: Pick<OpenTask, 'step' | 'purpose'>): RowsStep | null {
  const step = ledger.context.pack.definition.steps.find(({ id }) => id === task.step);
  return step?.kind === 'rows' && task.purpose === 'decide' ? step : null;
}

/** Decides on rows of a sheet under the lock of its line: on those that are open, or on those that were contested. */
export async function decideOnRows(
  q: Queryable,
  { ledger, line, task, by, validity }: SheetTask,
  { rows, rest }: RowsDecision,
): Promise<Refusal | null> {
  const step = rowsStepOf(ledger, task);
  const { roll = null } = line.state;
  if (step === null || roll === null) return refuse('not-possible-now', { task: task.key });
  // Whoever may contest says here that he does not: no row is touched.
  if (task.key === contestKey(roll.key))
    return rows.length === 0 ? null : refuse('not-possible-now', { why: 'contest' });
  const settles = isSettlingKey(task.key);
  const type = settles ? 'settled' : 'decided';
  const named = new Map(rows.map((decision) => [decision.row, decision]));
  if (named.size < rows.length) return refuse('not-possible-now', { why: 'row-twice' });
  const single = {
    wanted: { places: [...named.keys()] },
    act: ({ place }: HeldEntry) => {
      const { outcome, reason } = named.get(place) ?? { outcome: '', reason: null };
      return { type, outcome, reason, by } as const;
    },
  };
  const left =
    rest === null
      ? []
      : [
          {
            wanted: { status: settles ? 'contested' : 'open' } as const,
            act: () => ({ type, outcome: rest.outcome, reason: rest.reason, by }) as const,
          },
        ];
  return await actOnRows(q, { ledger, line, step, roll: roll.key, by, validity }, [
    ...(rows.length === 0 ? [] : [single]),
    ...left,
  ]);
}

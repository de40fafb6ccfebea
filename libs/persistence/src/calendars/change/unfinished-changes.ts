import type { Database } from '../../database/database';
import type { CaseStores } from '../../record/case-stores';
import type { ChangeRef } from './finish-change';
import { finishChange } from './finish-change';

/** What became of a change that whoever began it had left. */
export interface FinishedChange extends ChangeRef {
  /** Present: it could not be finished now. */
  readonly fault?: unknown;
}

/**
 * Finishes the changes of calendars that were begun more than a minute ago: the process that began them has died, or a line of
 * theirs could not be moved then.
 */
export async function finishChanges(
  database: Database,
  stores: CaseStores,
  signal?: AbortSignal,
): Promise<readonly FinishedChange[]> {
  const { rows } = await database.system(
    async (q) => await q.query<ChangeRef>('select university, id from unfinished_calendar_changes()'),
  );
  const done: FinishedChange[] = [];
  for (const ref of rows) {
    const fault = await finishChange(database, stores, ref, signal).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (signal?.aborted === true) return done;
    done.push(fault === undefined ? ref : { ...ref, fault });
  }
  return done;
}

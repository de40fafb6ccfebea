import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import { fileBySchedule } from './file-by-schedule';
import type { ScheduledResult, UnitResult } from './scheduled-result';
import { unitStarts } from './unit-starts';

/** A procedure of a university. */
export interface ScheduledProcedure {
  readonly university: string;
  readonly procedure: string;
}

/**
 * Files the cases that the calendar starts by one of its moments, each once by (university, procedure, nominal moment,
 * unit), however often and by whomever it is asked.
 *
 * @param called the moment by the caller's clock, RFC 3339; the nominal one is that of the published schedule next to it.
 */
export async function startBySchedule(
  database: Database,
  stores: CaseStores,
  { university, procedure }: ScheduledProcedure,
  called: string,
): Promise<ScheduledResult> {
  const { starts, now } = await database.read(university, async (q) => ({
    starts: await unitStarts(q, university, procedure, called),
    now: await readNow(q),
  }));
  if (starts === null) return { state: 'not-scheduled', again: null, now, cases: [] };
  const results: UnitResult[] = [];
  const faults: unknown[] = [];
  for (const start of starts) {
    try {
      results.push(await database.transaction(university, async (q) => await fileBySchedule(q, stores, start)));
    } catch (error) {
      // What stands in the way of one unit holds up no other.
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return summary(results, now);
}

function summary(results: readonly UnitResult[], now: string): ScheduledResult {
  const cases = results.flatMap((result) => (result.state === 'filed' ? [result.case] : []));
  const [again = null] = results.flatMap((result) => (result.state === 'waits' ? [result.again] : [])).sort();
  return { state: again === null ? 'done' : 'waits', again, now, cases };
}

async function readNow(q: Queryable): Promise<string> {
  const { rows } = await q.query<{ now: Date }>('select app_now() as now', []);
  return rows[0]?.now.toISOString() ?? '';
}

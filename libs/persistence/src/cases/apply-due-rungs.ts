import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import { loadLedger } from '../record/load-case';
import { settle } from './settle';

/** A case of a university. */
export interface CaseRef {
  readonly university: string;
  readonly caseId: string;
}

export interface AppliedRungs {
  readonly applied: number;
  /** The earliest moment at which something happens by itself, RFC 3339, or null. */
  readonly nextRungAt: string | null;
  /** The database's clock. */
  readonly now: string;
}

/**
 * Applies what has become due in a case. The timer of the case's workflow calls it, but it is only the alarm clock: what
 * is not yet due is not applied, and the answer says when to ask again. One transaction for each line.
 */
export async function applyDueRungs(database: Database, stores: CaseStores, ref: CaseRef): Promise<AppliedRungs> {
  const due = await database.read(ref.university, async (q) => {
    const { rows } = await q.query<{ line: string }>(
      'select distinct line from deadlines where university = $1 and case_id = $2 and next_rung_at <= app_now()',
      [ref.university, ref.caseId],
    );
    return rows.map(({ line }) => line);
  });
  let applied = 0;
  for (const line of due) applied += await applyOnLine(database, stores, ref, line);
  return await database.read(ref.university, async (q) => ({ applied, ...(await readNextRung(q, ref)) }));
}

async function applyOnLine(database: Database, stores: CaseStores, ref: CaseRef, line: string): Promise<number> {
  return await database.transaction(ref.university, async (q) => {
    const loaded = await loadLedger(q, stores, ref.university, { line, caseId: ref.caseId });
    if (loaded === null) return 0;
    const applied = await applyDueRungsOf(loaded.ledger, loaded.line);
    await settle(loaded.ledger);
    return applied;
  });
}

async function readNextRung(q: Queryable, ref: CaseRef): Promise<{ nextRungAt: string | null; now: string }> {
  const { rows } = await q.query<{ next: Date | null; now: Date }>(
    'select min(next_rung_at) as next, app_now() as now from deadlines where university = $1 and case_id = $2 and next_rung_at is not null',
    [ref.university, ref.caseId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate gave no row');
  return { nextRungAt: row.next?.toISOString() ?? null, now: row.now.toISOString() };
}

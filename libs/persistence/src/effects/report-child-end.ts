import { DomainError, refuse } from '@kelisim/domain';
import type { CaseRef } from '../cases/apply-due-rungs';
import { settle } from '../cases/settle';
import type { Database } from '../database/database';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { CaseStores } from '../record/case-stores';
import { loadLedger } from '../record/load-case';
import { recordEvent } from '../record/record-event';
import { finishEffect } from './take-effect';

interface ChildRow {
  readonly parent_case: string | null;
  readonly parent_line: string | null;
  readonly parent_child: string | null;
  readonly outcome: string | null;
}

/**
 * Tells the parent that its child case has ended. The parent no longer waits if it was told before or has gone another
 * way meanwhile; both are no fault. Two transactions, the parent's first: a repetition finds it told.
 */
export async function reportChildEnd(
  database: Database,
  stores: CaseStores,
  ref: CaseRef,
  effectId: string,
): Promise<void> {
  await database.transaction(ref.university, async (q) => {
    const { rows } = await q.query<ChildRow>(
      'select parent_case, parent_line, parent_child, outcome from cases where university = $1 and id = $2',
      [ref.university, ref.caseId],
    );
    const [row] = rows;
    if (row === undefined) return;
    if (row.parent_case === null || row.parent_line === null || row.parent_child === null || row.outcome === null)
      return;
    const loaded = await loadLedger(q, stores, ref.university, { line: row.parent_line, caseId: row.parent_case });
    if (loaded === null) throw new DomainError(refuse('not-found', { case: row.parent_case }));
    const { ledger, line } = loaded;
    await applyDueRungsOf(ledger, line);
    if (line.state.child === row.parent_child) {
      const refusal = await recordEvent(ledger, line, {
        type: 'childEnded',
        child: row.parent_child,
        end: row.outcome,
      });
      if (refusal !== null) throw new DomainError(refusal);
    }
    await settle(ledger);
  });
  await finishEffect(database, stores, ref, effectId, (_q, effect) =>
    Promise.resolve({ input: { type: 'effectDone', effect: effect.key, result: null }, state: 'done' }),
  );
}

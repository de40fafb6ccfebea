import type { Actor, RowsStep } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import { isUuid } from '../database/is-uuid';
import type { Transaction } from '../database/transaction';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { CaseStores } from '../record/case-stores';
import { loadLedger } from '../record/load-case';
import type { HeldSheet } from './act-on-rows';

/**
 * Locks the line of a case whose sheet of rows is open, with what became due applied. Whoever acts on it acts as himself.
 *
 * @throws DomainError `not-found` where no sheet is open; `case-suspended`.
 */
export async function holdSheet(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  caseId: string,
): Promise<HeldSheet> {
  const missing = new DomainError(refuse('not-found', { case: caseId }));
  if (!isUuid(caseId)) throw missing;
  const { rows } = await q.query<{ line: string }>(
    `select line from rolls where university = $1 and case_id = $2 and kind = 'rows' and state = 'open'`,
    [who.university, caseId],
  );
  const [found] = rows;
  if (found === undefined) throw missing;
  const loaded = await loadLedger(q, stores, who.university, { line: found.line, caseId });
  if (loaded === null) throw missing;
  const { ledger, line } = loaded;
  await applyDueRungsOf(ledger, line);
  if (line.state.status === 'suspended') throw new DomainError(refuse('case-suspended'));
  const roll = line.state.roll ?? null;
  const step = ledger.context.pack.definition.steps.find(({ id }) => id === roll?.step);
  if (roll === null || step?.kind !== 'rows') throw missing;
  const by: Actor = { person: who.person, position: null, unit: null, onBehalfOf: null, basis: null };
  return { ledger, line, step: step satisfies RowsStep, roll: roll.key, by, validity: null };
}

import type { Actor, Input } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import { loadLedger } from '../record/load-case';
import { lockAllLines } from './lock-all-lines';
import { recordEvent } from '../record/record-event';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';
import type { SessionPerson } from './session-person';
import { settle } from './settle';

export interface EndedCase {
  readonly id: string;
  readonly number: string;
  readonly state: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
}

/** The author takes his case back; everybody who acted learns of it (R10). @throws DomainError `forbidden`, `case-ended`, `not-found`. */
export async function recallCase(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  caseId: string,
  request: { readonly reason: string },
  idempotency: Idempotency | null,
): Promise<EndedCase> {
  return await endCase(database, stores, who, caseId, idempotency, (by) => ({
    type: 'recalled',
    by,
    reason: request.reason,
  }));
}

/** An administrator ends a case. @throws DomainError `forbidden`, `case-ended`, `not-found`. */
export async function cancelCase(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  caseId: string,
  request: { readonly reason: string },
  idempotency: Idempotency | null,
): Promise<EndedCase> {
  if (!who.appointments.some(({ position }) => position === 'administrator'))
    throw new DomainError(refuse('forbidden'));
  return await endCase(database, stores, who, caseId, idempotency, (by) => ({
    type: 'cancelled',
    by,
    reason: request.reason,
  }));
}

async function endCase(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  caseId: string,
  idempotency: Idempotency | null,
  inputBy: (by: Actor) => Input,
): Promise<EndedCase> {
  return await database.transaction(who.university, async (q) => {
    const items = await lockAllLines(q, who.university, caseId);
    // Read under the locks: of one request that is sent twice at once, the second finds the answer of the first.
    const replay = replayOf<EndedCase>(await readKeptAnswer(q, who.university, who.person, idempotency), idempotency);
    if (replay !== null) return replay;
    const input = inputBy({ person: who.person, position: null, unit: null, onBehalfOf: null, basis: null });
    const windowOpen = await applyDueRungsOfItems(q, stores, who.university, { items, caseId });
    const loaded = await loadLedger(q, stores, who.university, { line: caseId, caseId });
    if (loaded === null) throw new DomainError(refuse('not-found', { case: caseId }));
    const { ledger, line: main } = loaded;
    const isAuthor = ledger.case.author.person === who.person;
    if (input.type === 'recalled' && !isAuthor) throw new DomainError(refuse('not-found', { case: caseId }));
    // What he may have changed must end in a result sheet (R08): he closes the window, and the case ends with it.
    if (input.type === 'recalled' && windowOpen)
      throw new DomainError(refuse('not-possible-now', { why: 'window-open' }));
    await applyDueRungsOf(ledger, main);
    const actor = 'by' in input ? input.by : undefined;
    const refusal = await recordEvent(ledger, main, input, actor === undefined ? {} : { actor });
    if (refusal !== null) throw new DomainError(refusal);
    const { number, status, outcome } = ledger.case;
    const answer: EndedCase = { id: caseId, number, state: status, outcome };
    await settle(ledger, idempotency && { person: who.person, ...idempotency, status: 200, answer });
    // Read anew: what had become due may have opened parts of the case.
    const open = await lockAllLines(q, who.university, caseId);
    for (const line of open) await endItem(q, stores, who.university, { line, caseId }, input);
    return answer;
  });
}

/** What became due by itself in the items comes first here too. Gives whether a window is open after it. */
async function applyDueRungsOfItems(
  q: Transaction,
  stores: CaseStores,
  university: string,
  { items, caseId }: { items: readonly string[]; caseId: string },
): Promise<boolean> {
  let windowOpen = false;
  for (const line of items) {
    const loaded = await loadLedger(q, stores, university, { line, caseId });
    if (loaded === null || loaded.line.state.status === 'ended') continue;
    await applyDueRungsOf(loaded.ledger, loaded.line);
    await settle(loaded.ledger);
    windowOpen ||= loaded.line.state.window !== null;
  }
  return windowOpen;
}

/** An item that is still open ends with its case. */
async function endItem(
  q: Transaction,
  stores: CaseStores,
  university: string,
  at: { line: string; caseId: string },
  input: Input,
): Promise<void> {
  const loaded = await loadLedger(q, stores, university, at);
  if (loaded === null || loaded.line.state.status === 'ended') return;
  if (!('by' in input) || !('reason' in input) || input.reason === null) return;
  const cancelled: Input = { type: 'cancelled', by: input.by, reason: input.reason };
  const refusal = await recordEvent(loaded.ledger, loaded.line, cancelled, { actor: input.by });
  if (refusal !== null) throw new DomainError(refusal);
  await settle(loaded.ledger);
}

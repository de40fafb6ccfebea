import type { Actor, Input, Refusal } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { CaseStores } from '../record/case-stores';
import type { Capacity, LoadedLedger } from '../record/load-case';
import { loadLedger } from '../record/load-case';
import { recordEvent } from '../record/record-event';
import type { EndedCase } from './end-case';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';
import { lockAllLines } from './lock-all-lines';
import type { SessionPerson } from './session-person';
import { settle } from './settle';

/** Who lets a case stand still: the head of the registrar's office, and the administrator. */
const whoMaySuspend: readonly string[] = ['registrar', 'administrator'];

/** Whether the case is to stand still or to go on, and why. */
export interface Standing {
  readonly act: 'suspended' | 'resumed';
  readonly reason: string;
}

/**
 * Lets a case stand still while somebody outside is waited for, or go on again: all its open lines, one event each, in one
 * transaction. Clocks of tasks keep what is left of them; an open window runs on to its promised end.
 *
 * @throws DomainError `forbidden`, `not-found`, `case-ended`, `not-possible-now` (`why`: it stands still already, or does not),
 *   `idempotency-key-reused`.
 */
export async function letCaseStand(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  caseId: string,
  standing: Standing,
  idempotency: Idempotency | null,
): Promise<EndedCase> {
  const office = who.appointments.find(({ position }) => whoMaySuspend.includes(position));
  if (office === undefined) throw new DomainError(refuse('forbidden'));
  const { university, person } = who;
  const result = await database.transaction(university, async (q) => {
    const items = await lockAllLines(q, university, caseId);
    // Read under the locks: of one request that is sent twice at once, the second finds the answer of the first.
    const kept = await readKeptAnswer(q, university, person, idempotency);
    const replay = replayOf<EndedCase>(kept, idempotency);
    if (replay !== null) return { answer: replay };
    return await changeAll(
      q,
      stores,
      { university, caseId, items, capacity: { person, ...office } },
      standing,
      idempotency,
    );
  });
  if (result.refused !== undefined) throw new DomainError(result.refused);
  return result.answer;
}

type Result = { readonly answer: EndedCase; readonly refused?: undefined } | { readonly refused: Refusal };

interface Locked {
  readonly university: string;
  readonly caseId: string;
  readonly items: readonly string[];
  readonly capacity: Capacity;
}

async function changeAll(
  q: Transaction,
  stores: CaseStores,
  locked: Locked,
  { act, reason }: Standing,
  idempotency: Idempotency | null,
): Promise<Result> {
  const { university, caseId, items, capacity } = locked;
  for (const line of items) await applyRungs(await load(q, stores, locked, line));
  const main = await load(q, stores, locked, caseId);
  if (main.held === null) throw new DomainError(refuse('forbidden'));
  const { person, position, unit } = capacity;
  const by: Actor = { person, position, unit, onBehalfOf: null, basis: main.held.basis };
  const input = { type: act, by, reason } as const;
  const rungs = await applyDueRungsOf(main.ledger, main.line);
  const refused = await recordEvent(main.ledger, main.line, input, { actor: by });
  if (refused !== null) {
    // What had become due stands, whatever becomes of the act.
    if (rungs > 0) await settle(main.ledger);
    return { refused };
  }
  const { number, status: state, outcome } = main.ledger.case;
  const answer: EndedCase = { id: caseId, number, state, outcome };
  await settle(main.ledger, idempotency && { person, ...idempotency, status: 200, answer });
  // Read anew: what had become due may have opened parts of the case.
  for (const line of await lockAllLines(q, university, caseId))
    await follow(await load(q, stores, locked, line), input);
  return { answer };
}

async function load(
  q: Transaction,
  stores: CaseStores,
  { university, caseId, capacity }: Locked,
  line: string,
): Promise<LoadedLedger> {
  const loaded = await loadLedger(q, stores, university, { line, caseId }, capacity);
  if (loaded === null) throw new DomainError(refuse('not-found', { case: caseId }));
  return loaded;
}

async function applyRungs({ ledger, line }: LoadedLedger): Promise<void> {
  if (line.state.status === 'ended') return;
  await applyDueRungsOf(ledger, line);
  await settle(ledger);
}

/** A part of the case stands still, or goes on, with it; one that has ended or is so already is left alone. */
async function follow({ ledger, line }: LoadedLedger, input: Extract<Input, { type: Standing['act'] }>): Promise<void> {
  if (line.state.status !== (input.type === 'suspended' ? 'open' : 'suspended')) return;
  const refused = await recordEvent(ledger, line, input, { actor: input.by });
  if (refused !== null) throw new DomainError(refused);
  await settle(ledger);
}

import type { Actor, Refusal } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../database/database';
import { isUuid } from '../database/is-uuid';
import type { Queryable } from '../database/queryable';
import type { Transaction } from '../database/transaction';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { CaseStores } from '../record/case-stores';
import { loadLedger } from '../record/load-case';
import { recordEvent } from '../record/record-event';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';
import type { SessionPerson } from './session-person';
import { settle } from './settle';

export interface WindowExtension {
  readonly window: string;
  /** The new end, RFC 3339. */
  readonly until: string;
  /** The decision it rests on, as it shall stand in the explanation. */
  readonly basis: string;
}

export interface ExtendedWindow {
  readonly id: string;
  readonly number: string;
  readonly closesAt: string;
}

/** Who opens journals (R06) may also leave one open for longer. */
const decidesOnWindows = 'registrar';

/**
 * Moves the end of an open window later: a recorded decision of the head of the registrar's office, never anything else.
 *
 * @throws DomainError `forbidden`, `not-found`, `own-act` (his own window, R48), `not-possible-now` (`why`: it is not open,
 *   the end is not later, or later than windows may be extended), `case-ended`, `idempotency-key-reused`.
 */
export async function extendWindow(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  extension: WindowExtension,
  idempotency: Idempotency | null,
): Promise<ExtendedWindow> {
  const result = await database.transaction(who.university, async (q) => {
    const window = await findWindow(q, who.university, extension.window);
    return await extendLocked(q, stores, who, { window, extension, idempotency });
  });
  if (result.refused !== undefined) throw new DomainError(result.refused);
  return result.answer;
}

type Result = { readonly answer: ExtendedWindow; readonly refused?: undefined } | { readonly refused: Refusal };

interface FoundWindow {
  readonly id: string;
  readonly number: string;
  readonly case_id: string;
  readonly line: string;
  readonly key: string;
}

interface Extending {
  readonly window: FoundWindow;
  readonly extension: WindowExtension;
  readonly idempotency: Idempotency | null;
}

async function findWindow(q: Queryable, university: string, id: string): Promise<FoundWindow> {
  const { rows } = isUuid(id)
    ? await q.query<FoundWindow>(
        'select id, number, case_id, line, key from windows where university = $1 and id = $2',
        [university, id],
      )
    : { rows: [] };
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { window: id }));
  return row;
}

async function extendLocked(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  { window, extension, idempotency }: Extending,
): Promise<Result> {
  const { university, person } = who;
  const office = who.appointments.find(({ position }) => position === decidesOnWindows);
  if (office === undefined) throw new DomainError(refuse('forbidden'));
  const at = { line: window.line, caseId: window.case_id };
  const loaded = await loadLedger(q, stores, university, at, { person, ...office });
  if (loaded === null) throw new DomainError(refuse('not-found', { window: window.id }));
  if (loaded.held === null) throw new DomainError(refuse('forbidden'));
  // Read under the lock: of one request that is sent twice at once, the second finds the answer of the first.
  const replay = replayOf<ExtendedWindow>(await readKeptAnswer(q, university, person, idempotency), idempotency);
  if (replay !== null) return { answer: replay };
  const { ledger, line } = loaded;
  const rungs = await applyDueRungsOf(ledger, line);
  const by: Actor = { person, ...office, onBehalfOf: null, basis: loaded.held.basis };
  const { until, basis } = extension;
  const refused = await recordEvent(
    ledger,
    line,
    { type: 'windowExtended', window: window.key, until, basis, by },
    { actor: by },
  );
  if (refused !== null) {
    // What had become due stands, whatever becomes of the extension.
    if (rungs > 0) await settle(ledger);
    return { refused };
  }
  const answer: ExtendedWindow = { id: window.id, number: window.number, closesAt: until };
  await settle(ledger, idempotency && { person, ...idempotency, status: 200, answer });
  return { answer };
}

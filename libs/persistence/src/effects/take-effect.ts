import type { Input, OpenWindow } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { CaseRef } from '../cases/apply-due-rungs';
import { settle } from '../cases/settle';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { EffectKind } from '../following/case-following';
import type { CaseStores } from '../record/case-stores';
import type { OutsideFault } from '../record/journal-port';
import type { LoadedLedger } from '../record/load-case';
import { loadLedger } from '../record/load-case';
import { recordEvent } from '../record/record-event';

/** An effect as it was recorded. */
export interface Effect {
  readonly id: string;
  readonly caseId: string;
  readonly line: string;
  readonly key: string;
  readonly kind: EffectKind;
  readonly content: Readonly<Record<string, unknown>>;
  readonly state: 'pending' | 'done' | 'failed';
}

export async function readEffect(q: Queryable, ref: CaseRef, id: string): Promise<Effect> {
  const { rows } = await q.query<Omit<Effect, 'caseId'> & { case_id: string }>(
    'select id, case_id, line, key, kind, content, state from effects where university = $1 and id = $2 and case_id = $3',
    [ref.university, id, ref.caseId],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { effect: id }));
  const { case_id: caseId, ...effect } = row;
  return { ...effect, caseId };
}

/** How an effect ended, and the event that says so. */
export interface EffectEnd {
  readonly input: Input;
  readonly state: 'done' | 'failed';
  readonly fault?: string;
}

/**
 * Reports an effect's end to its line, once: under the line's lock it is not done yet, or somebody else has reported it. `work` writes what belongs to the effect, in the same transaction, and gives the event.
 */
export async function finishEffect(
  database: Database,
  stores: CaseStores,
  ref: CaseRef,
  id: string,
  work: (q: Queryable, effect: Effect, loaded: LoadedLedger) => Promise<EffectEnd | null>,
): Promise<void> {
  const { line } = await database.read(ref.university, async (q) => await readEffect(q, ref, id));
  await database.transaction(ref.university, async (q) => {
    const loaded = await loadLedger(q, stores, ref.university, { line, caseId: ref.caseId });
    const effect = await readEffect(q, ref, id);
    if (loaded === null || effect.state === 'done') return;
    const end = await work(q, effect, loaded);
    if (end === null) return;
    const { input, state, fault } = end;
    const refusal = await recordEvent(loaded.ledger, loaded.line, input);
    if (refusal !== null) throw new DomainError(refusal);
    await q.query(
      'update effects set state = $3, fault = $4, attempts = attempts + 1, finished_at = app_now() where university = $1 and id = $2',
      [ref.university, id, state, fault ?? null],
    );
    await settle(loaded.ledger);
  });
}

/** What another system has said of its refusal. */
export interface SaidOfFault {
  /** Codes, nothing of people. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Its own words: they may name people, and are sealed with the case. */
  readonly words?: string;
}

/** Reports that an effect could not be carried out; an administrator sees it. */
export async function failEffect(
  database: Database,
  stores: CaseStores,
  ref: CaseRef,
  id: string,
  code: string,
  { detail = {}, words }: SaidOfFault = {},
): Promise<void> {
  await finishEffect(database, stores, ref, id, async (q, effect, loaded) => {
    // A failed effect may still be done later, by a reader who asks for the paper; it fails once.
    if (effect.state === 'failed') return null;
    const reason = words === undefined ? {} : { reason: words };
    const input = await reportOutsideFault(q, effect, loaded, { code, detail });
    const failed = input ?? ({ type: 'effectFailed', effect: effect.key, code } as const);
    return { input: { ...failed, ...reason }, state: 'failed', fault: code };
  });
}

/** Another system would not: the registrar sees it, and a line that waits for its answer has it (R28). */
async function reportOutsideFault(
  q: Queryable,
  { kind, line, content }: Effect,
  { ledger, line: { state } }: LoadedLedger,
  fault: Pick<OutsideFault, 'code' | 'detail'>,
): Promise<Extract<Input, { type: 'windowRefused' }> | null> {
  const act = outsideActs[kind];
  if (act === undefined) return null;
  const window = String(content.window);
  await ledger.context.stores.journal.reportFault(q, { line, window, act: act.act, ...fault });
  const waits = state.window?.key === window && state.window.outside === act.awaitedAs;
  return waits ? { type: 'windowRefused', window, code: fault.code } : null;
}

const outsideActs: Readonly<
  Partial<Record<EffectKind, { act: OutsideFault['act']; awaitedAs: OpenWindow['outside'] | 'none' }>>
> = {
  'journal-open': { act: 'open', awaitedAs: 'requested' },
  'journal-extend': { act: 'extend', awaitedAs: 'none' },
  'journal-close': { act: 'close', awaitedAs: 'closing' },
};

import type { Actor, EntryState, Refusal } from '@kelisim/domain';
import { acquaintOutcomes, advanceEntry, DomainError, receiptForm, refuse, validateForm } from '@kelisim/domain';
import type { DecisionAnswer, DecisionRequest } from '../cases/decision';
import type { FoundTask } from '../cases/find-task';
import type { Idempotency } from '../cases/idempotency';
import { readKeptAnswer, replayOf } from '../cases/idempotency';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import { closedTaskRefusal } from '../cases/closed-task-refusal';
import type { ConcludedRoll } from './conclude-roll';
import { encodeAct } from './entry-bytes';

/** The answer to whoever has confirmed, and the list that may be complete now. */
export type Confirmed =
  | { readonly refused: Refusal; readonly roll?: undefined; readonly answer?: undefined }
  | { readonly refused?: undefined; readonly answer: DecisionAnswer; readonly roll: ConcludedRoll };

interface EntryRow {
  status: EntryState['status'];
  sequence: number;
  head: Buffer;
  roll: string;
  position: string | null;
  unit: string | null;
  person: string | null;
}

interface Around {
  now: Date;
  procedure: string;
  version: string;
  number: string;
  case_status: DecisionAnswer['case']['state'];
  case_outcome: string | null;
  line_status: string;
  step: string;
  due_at: Date | null;
  document: string | null;
  document_hash: Buffer | null;
  basis: string | null;
  valid_from: Date | null;
  valid_to: Date | null;
}

/**
 * Somebody confirms for himself that he has read a paper (R37). Only his own entry is locked and written: not the case, and no
 * counter that others would wait for. Nobody does it for another, also not whoever acts for him (R38 does not apply).
 *
 * @throws DomainError `not-found` for another's task, `forbidden` for whoever acts for another.
 */
export async function confirmReading(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  task: FoundTask,
  request: DecisionRequest,
  idempotency: Idempotency | null,
): Promise<Confirmed> {
  if (task.person !== who.person) throw new DomainError(refuse('not-found', { task: task.id }));
  if ((request.principal ?? null) !== null) throw new DomainError(refuse('forbidden', { why: 'reads-for-himself' }));
  const entry = await lockEntry(q, who, task.id);
  const around = await readAround(q, who, task, entry);
  const pack = await stores.packs.get(who.university, around.procedure, around.version);
  const step = pack.definition.steps.find(({ id }) => id === around.step);
  if (step?.kind !== 'acquaint') throw new Error('an entry of a list has no step');
  const copy = copyOf(request, step.acquaint.receipt);
  if (entry.status !== 'open' || isOver(around, step.acquaint.ends))
    return await closedAnswer(q, who, { task, roll: entry.roll }, idempotency);
  const refused = copy.refused ?? refusalOf(request, task, around);
  if (refused !== null) return { refused };
  return await write(q, who, { task, entry, around, step, copy: copy.value }, idempotency);
}

/** It may be closed by this very request, sent twice at once: since the lock its first answer is there. */
async function closedAnswer(
  q: Queryable,
  who: SessionPerson,
  { task, roll }: { readonly task: FoundTask; readonly roll: string },
  idempotency: Idempotency | null,
): Promise<Confirmed> {
  const kept = await readKeptAnswer(q, who.university, who.person, idempotency);
  const replay = replayOf<DecisionAnswer>(kept, idempotency);
  if (replay === null) return { refused: await closedTaskRefusal(q, who.university, task.id) };
  return { answer: replay, roll: { university: who.university, line: task.line, roll, caseId: task.case_id } };
}

async function lockEntry(q: Queryable, who: SessionPerson, id: string): Promise<EntryRow> {
  const { rows } = await q.query<EntryRow>(
    'select status, sequence, head, roll, position, unit, person from roll_entries where university = $1 and id = $2 for update',
    [who.university, id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an entry of a list is gone');
  return row;
}

/** The time, read after the lock, and what the act rests on. Neither the case nor its line is held: nothing of them changes. */
async function readAround(q: Queryable, who: SessionPerson, task: FoundTask, entry: EntryRow): Promise<Around> {
  const { rows } = await q.query<Around>(
    `select app_now() as now, c.procedure, c.version, c.number, c.status as case_status, c.outcome as case_outcome, l.status as line_status,
       r.step, r.document, d.hash as document_hash, t.due_at, a.basis, a.valid_from, a.valid_to
     from rolls r join cases c on c.university = r.university and c.id = r.case_id
       join lines l on l.university = r.university and l.id = r.line
       join tasks t on t.university = r.university and t.id = $3
       left join documents d on d.university = r.university and d.id = r.document
       left join lateral (select a.basis, a.valid_from, a.valid_to from appointments a
         where a.university = $1 and a.person = $4 and a.position = $5::text and a.unit = $6::uuid
           and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()) limit 1) a on true
     where r.university = $1 and r.line = $2 and r.key = $7`,
    [who.university, task.line, task.id, who.person, entry.position, entry.unit, entry.roll],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a list of a case is gone');
  return row;
}

function refusalOf(request: DecisionRequest, task: FoundTask, { line_status: status }: Around): Refusal | null {
  if (request.outcome !== acquaintOutcomes.confirm)
    return refuse('outcome-unknown', { outcome: request.outcome, known: [acquaintOutcomes.confirm] });
  if (request.reason !== null && request.reason.trim() !== '')
    return refuse('reason-not-allowed', { outcome: request.outcome });
  if (request.version !== task.version) return refuse('task-changed', { version: task.version });
  return status === 'suspended' ? refuse('case-suspended') : null;
}

/** The term is over, though nothing has recorded it yet: law does not depend on a timer having rung. */
const isOver = ({ due_at: due, now }: Around, ends: 'all' | 'due'): boolean =>
  ends === 'due' && due !== null && due.getTime() <= now.getTime();

interface Copy {
  readonly value: boolean | null;
  readonly refused: Refusal | null;
}

/** Whether a copy was received, where that is asked. */
function copyOf({ form }: DecisionRequest, asked: boolean): Copy {
  const given = typeof form === 'object' && form !== null ? form : {};
  const schema = asked ? receiptForm : { type: 'object' as const, properties: {} };
  const { fields, values } = validateForm(schema, given, '');
  if (fields !== undefined) return { value: null, refused: { code: 'form-invalid', fields } };
  return { value: asked ? values.receivedCopy === true : null, refused: null };
}

interface Confirming {
  readonly task: FoundTask;
  readonly entry: EntryRow;
  readonly around: Around;
  readonly step: Parameters<typeof advanceEntry>[0];
  readonly copy: boolean | null;
}

async function write(
  q: Transaction,
  who: SessionPerson,
  { task, entry, around, step, copy }: Confirming,
  idempotency: Idempotency | null,
): Promise<Confirmed> {
  const { university, person } = who;
  const { position, unit, roll } = entry;
  const by: Actor = { person, position, unit, onBehalfOf: null, basis: around.basis };
  const act = { type: 'confirmed', by, copy } as const;
  const state = { status: entry.status, outcome: null, end: null, sequence: entry.sequence };
  const advanced = advanceEntry(step, state, act);
  if (advanced.refused !== undefined) return { refused: advanced.refused };
  const at = around.now.toISOString();
  const { document, document_hash: hash, valid_from: from, valid_to: to } = around;
  const address = { university, caseId: task.case_id, line: task.line, roll };
  const { bytes, hash: head } = encodeAct({
    ...{ ...address, entry: task.id, sequence: advanced.entry.sequence, at, act, sealed: null, previous: entry.head },
    document: document === null || hash === null ? null : { id: document, hash: hash.toString('hex') },
    validity: from === null ? null : { from: from.toISOString(), to: to?.toISOString() ?? null },
  });
  const { number, case_status: caseState, case_outcome: outcome } = around;
  const answer: DecisionAnswer = {
    case: { id: task.case_id, number, state: caseState, outcome },
    next: { step: around.step, end: null, tasks: [] },
  };
  const { key = null, requestHash = null } = idempotency ?? {};
  const kept = key === null ? null : JSON.stringify(answer);
  await q.query(writing, [
    ...[university, task.id, at, person, advanced.entry.sequence, task.case_id, bytes, head, copy],
    ...[key, requestHash, kept],
  ]);
  q.announce([person]);
  return { answer, roll: address };
}

/** His entry, his act, his task and the answer kept for a repeated request: one statement, of four rows. */
const writing = `
  with entry as (
    update roll_entries set status = 'confirmed', sequence = $5, head = $8, acted_at = $3::timestamptz, acted_by = $4::uuid, copy = $9
    where university = $1 and id = $2
  ), act as (
    insert into roll_events (university, entry, sequence, case_id, type, actor, at, bytes, hash)
    values ($1, $2, $5, $6, 'confirmed', $4, $3, $7, $8)
  ), task as (
    update tasks set state = 'decided', closed_at = $3::timestamptz, decided_by = $4::uuid, outcome = 'confirm', version = version + 1
    where university = $1 and id = $2
  )
  insert into idempotency_keys (university, person, key, request_hash, status, answer)
  select $1, $4, $10::text, $11::bytea, 200, $12::jsonb where $10::text is not null`;

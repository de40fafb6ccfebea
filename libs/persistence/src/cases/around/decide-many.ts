import type { Refusal } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import { createHash } from 'node:crypto';
import type { Database } from '../../database/database';
import { isUuid } from '../../database/is-uuid';
import type { Transaction } from '../../database/transaction';
import type { CaseStores } from '../../record/case-stores';
import { addressedToPerson, addressedToPrincipal } from '../../reading/case-visibility';
import { answerOnce } from '../answer-once';
import { decideTask, previewDecision } from '../decide-task';
import type { DecisionRequest } from '../decision';
import type { Idempotency } from '../idempotency';
import { readKeptAnswer, replayOf } from '../idempotency';
import type { SessionPerson } from '../session-person';

/** The same decision on many tasks of one step. */
export interface ManyDecisions {
  readonly items: readonly { readonly task: string; readonly version: number }[];
  readonly outcome: string;
  readonly reason: string | null;
  /** For whom, where somebody acts for another (R38). */
  readonly principal: string | null;
}

/** What became of one of them. */
export interface ManyResult {
  readonly task: string;
  readonly case: { readonly id: string; readonly number: string } | null;
  /** Null: it is decided, or would be. */
  readonly refused: Refusal | null;
}

/** What would become of each, and why not; nothing is recorded. */
export async function previewMany(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  many: ManyDecisions,
): Promise<readonly ManyResult[]> {
  return await each(database, stores, who, many, async (task, request) =>
    rolledBack(database, who, async (q) => previewDecision(q, stores, who, task, request)),
  );
}

/** Raised and caught inside this file only: it takes back what looking has written. */
class Looked extends Error {
  constructor(readonly refused: Refusal | null) {
    super('looked');
  }
}

async function rolledBack(
  database: Database,
  { university }: SessionPerson,
  look: (q: Transaction) => Promise<Refusal | null>,
): Promise<Refusal | null> {
  try {
    return await database.transaction(university, async (q) => {
      throw new Looked(await look(q));
    });
  } catch (error) {
    if (error instanceof Looked) return error.refused;
    throw error;
  }
}

/**
 * Decides each in a transaction of its own, one after the other, as if it were decided alone: one that is refused holds up no other.
 * Sent again under the same key it gets the same answer; where it was broken off, what was decided stays decided once.
 */
export async function decideMany(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  many: ManyDecisions,
  idempotency: Idempotency | null,
): Promise<readonly ManyResult[]> {
  const { university, person } = who;
  const kept = await database.read(university, async (q) => readKeptAnswer(q, university, person, idempotency));
  const replay = replayOf<readonly ManyResult[]>(kept, idempotency);
  if (replay !== null) return replay;
  const results = await each(database, stores, who, many, async (task, request) => {
    await decideTask(database, stores, who, task, request, keyOfItem(idempotency, task));
    return null;
  });
  const whole = { idempotency, status: 200 };
  return await database.transaction(
    university,
    async (q) => await answerOnce(q, who, whole, async () => Promise.resolve(results)),
  );
}

/** Each item has a key of its own below that of the request. */
function keyOfItem(idempotency: Idempotency | null, task: string): Idempotency | null {
  if (idempotency === null) return null;
  const requestHash = createHash('sha256').update(idempotency.requestHash).update(task).digest();
  return { key: `${idempotency.key}/${task}`, requestHash };
}

interface StepOfTask {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly at: string;
}

type DecideOne = (task: string, request: DecisionRequest) => Promise<Refusal | null>;

async function each(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  { items, outcome, reason, principal }: ManyDecisions,
  decideOne: DecideOne,
): Promise<readonly ManyResult[]> {
  const known = await readSteps(
    database,
    who,
    items.map(({ task }) => task),
  );
  const step = items.map(({ task }) => known.get(task)?.at).find((at) => at !== undefined);
  const results: ManyResult[] = [];
  for (const { task, version } of items) {
    const row = known.get(task);
    const request = { outcome, reason, form: null, version, principal };
    const refused =
      row !== undefined && row.at !== step
        ? refuse('not-possible-now', { why: 'another-step' })
        : await refusalOf(async () => decideOne(task, request));
    // Whoever may not know of the task does not learn its case either.
    const shown = row === undefined || refused?.code === 'not-found' ? null : { id: row.case_id, number: row.number };
    results.push({ task, case: shown, refused });
  }
  return results;
}

async function refusalOf(work: () => Promise<Refusal | null>): Promise<Refusal | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
    throw error;
  }
}

/** At which step of which procedure each of those stands that he knows; others' are not even told apart by their steps. */
async function readSteps(
  database: Database,
  { university, person }: SessionPerson,
  tasks: readonly string[],
): Promise<ReadonlyMap<string, StepOfTask>> {
  const { rows } = await database.read(university, async (q) =>
    q.query<StepOfTask>(
      `select t.id, t.case_id, c.number, concat(c.procedure, '/', t.step, '/', t.purpose) as at
       from unnest($3::uuid[]) asked(id) join tasks t on t.university = $1 and t.id = asked.id
         join cases c on c.university = t.university and c.id = t.case_id
       where t.decided_by = $2 or ${addressedToPerson} or exists (select from substitutions s where ${addressedToPrincipal})`,
      [university, person, tasks.filter(isUuid)],
    ),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

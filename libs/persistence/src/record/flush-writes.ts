import type { Address } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { LoadedCase, LoadedLine } from './loaded-case';
import type { CaseSealer } from '../sealing/case-sealer';
import type { StagedDeadline, StagedWrites } from './staged-writes';

/** One statement's worth of writes: each part a data-modifying query, joined by `with`. */
class StatementParts {
  private readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a part; `$1`, `$2` … in it count from this part's first value. */
  add(text: string, values: readonly unknown[]): void {
    const offset = this.values.length;
    this.parts.push(text.replace(/\$(\d+)/g, (_, index: string) => `$${String(Number(index) + offset)}`));
    this.values.push(...values);
  }

  text(last: string): string {
    return `with ${this.parts.map((part, index) => `w${String(index)} as (${part})`).join(', ')} ${last}`;
  }
}

export interface Flushing {
  readonly case: LoadedCase;
  /** Whether the case's own row changes: it is locked by its main line. An act on an item leaves it alone. */
  readonly withCase: boolean;
  readonly lines: readonly LoadedLine[];
  readonly writes: StagedWrites;
  readonly sealer: CaseSealer;
  readonly now: string;
  readonly idempotency: {
    readonly person: string;
    readonly key: string;
    readonly requestHash: Buffer;
    readonly status: number;
    readonly answer: unknown;
  } | null;
}

/**
 * Writes everything a transaction has gathered in one statement: events, lines, tasks, decisions, deadlines, papers,
 * effects, outbox, the answer kept for a repeated request, and the notices that wake relay and inboxes.
 */
export async function flushWrites(q: Queryable, flushing: Flushing): Promise<void> {
  const statement = new StatementParts();
  if (flushing.withCase) writeCase(statement, flushing);
  writeLines(statement, flushing);
  writeEvents(statement, flushing);
  writeDocuments(statement, flushing);
  writeTasks(statement, flushing);
  writeDecisions(statement, flushing);
  writeDeadlines(statement, flushing);
  writeEffects(statement, flushing);
  writeIdempotency(statement, flushing);
  const inbox = JSON.stringify({ u: flushing.case.university, to: [...flushing.writes.inboxes] });
  const index = statement.values.length + 1;
  statement.values.push(inbox);
  await q.query(
    statement.text(`select pg_notify('kelisim_outbox', ''), pg_notify('kelisim_inbox', $${String(index)})`),
    statement.values,
  );
}

function writeCase(statement: StatementParts, { case: own, sealer, now }: Flushing): void {
  const personal = sealer.seal(own.key, own.personal);
  const end = own.status === 'ended' ? now : null;
  const items = own.items === null ? null : JSON.stringify(own.items);
  if (!own.isNew) {
    statement.add(
      `update cases set status = $3, outcome = $4, ended_at = case when $3 = 'ended' then coalesce(ended_at, $5::timestamptz) end, items = $6, personal = $7
       where university = $1 and id = $2`,
      [own.university, own.id, own.status, own.outcome, end, items, personal],
    );
    return;
  }
  const { author, parent } = own;
  statement.add(
    `insert into cases (university, id, procedure, version, number, language, author, author_position, author_unit, status, outcome,
       filed_at, ended_at, core, header, items, personal, parent_case, parent_line, parent_child)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '1', $14, $15, $16, $17, $18, $19)`,
    [
      own.university,
      own.id,
      own.procedure,
      own.version,
      own.number,
      own.language,
      author.person,
      author.position,
      author.unit,
      own.status,
      own.outcome,
      own.filedAt,
      end,
      JSON.stringify({ author }),
      items,
      personal,
      parent?.caseId ?? null,
      parent?.line ?? null,
      parent?.child ?? null,
    ],
  );
  statement.add('insert into case_keys (university, case_id, wrapped) values ($1, $2, $3)', [
    own.university,
    own.id,
    own.wrappedKey,
  ]);
}

function writeLines(statement: StatementParts, { case: own, lines, sealer }: Flushing): void {
  for (const line of lines) {
    const { state } = line;
    const personal = line.personal === null ? null : sealer.seal(own.key, line.personal);
    const values = [
      own.university,
      line.id,
      state.status,
      state.end,
      state.step,
      state.sequence,
      line.head,
      JSON.stringify(state),
      JSON.stringify(line.documents),
      personal,
    ];
    if (line.isNew) {
      statement.add(
        `insert into lines (university, id, status, outcome, step, sequence, head, state, documents, personal, case_id, item_key, item_values)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [...values, own.id, line.itemKey, line.itemValues === null ? null : JSON.stringify(line.itemValues)],
      );
    } else {
      statement.add(
        `update lines set status = $3, outcome = $4, step = $5, sequence = $6, head = $7, state = $8, documents = $9, personal = $10
         where university = $1 and id = $2`,
        values,
      );
    }
  }
}

/**
 * The workflow reports these itself and looks for more afterwards: it needs no signal. If it died meanwhile, the sweep
 * finds them like any event that stays unacknowledged.
 */
const knownToWorkflow = ['documentRendered', 'effectDone', 'effectFailed'];

function writeEvents(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  const { events } = writes;
  const columns = [
    events.map((event) => event.line),
    events.map((event) => event.sequence),
    events.map((event) => event.type),
    events.map((event) => event.actor),
    events.map((event) => event.effectiveAt),
    events.map((event) => event.bytes),
    events.map((event) => event.hash),
  ];
  statement.add(
    `insert into events (university, case_id, recorded_at, line, sequence, type, actor, effective_at, bytes, hash)
     select $1::uuid, $2::uuid, $3::timestamptz, e.* from unnest($4::uuid[], $5::int[], $6::text[], $7::uuid[], $8::timestamptz[], $9::bytea[], $10::bytea[]) e`,
    [own.university, own.id, now, ...columns],
  );
  statement.add(
    `insert into outbox (university, case_id, recorded_at, line, sequence, signalled_at)
     select $1::uuid, $2::uuid, $3::timestamptz, e.line, e.sequence, case when e.type = any ($6::text[]) then now() end
     from unnest($4::uuid[], $5::int[], $7::text[]) with ordinality as e(line, sequence, type, place) order by e.place`,
    [own.university, own.id, now, columns[0], columns[1], knownToWorkflow, columns[2]],
  );
}

function writeDocuments(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  for (const document of writes.documents) {
    statement.add(
      `insert into documents (university, id, case_id, line, template, revision, language, template_hash, data, hash, code, step, fixed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        own.university,
        document.id,
        own.id,
        document.line,
        document.template,
        document.revision,
        document.language,
        document.templateHash,
        document.data,
        document.hash,
        document.code,
        document.step,
        now,
      ],
    );
  }
}

const addressColumns = (address: Address): { unit: string | null; position: string | null; person: string | null } =>
  address.kind === 'person'
    ? { unit: null, position: null, person: address.person }
    : { unit: address.at.unit, position: address.at.position, person: null };

function writeTasks(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  const opened = [...writes.openedTasks.values()].map((task) => ({
    id: task.id,
    line: task.line,
    key: task.key,
    step: task.step,
    purpose: task.purpose,
    state: task.state,
    ...addressColumns(task.address),
    excluded: task.excluded,
    outcomes: task.outcomes,
    due_at: task.dueAt,
    deadline: task.deadline,
    document: task.document,
    closed_at: task.state === 'open' ? null : now,
  }));
  if (opened.length > 0) {
    statement.add(
      `insert into tasks (university, case_id, opened_at, id, line, key, step, purpose, state, unit, position, person, excluded, outcomes, due_at, deadline, document, closed_at)
       select $1::uuid, $2::uuid, $3::timestamptz, t.id, t.line, t.key, t.step, t.purpose, t.state, t.unit, t.position, t.person, t.excluded,
         array(select json_array_elements_text(t.outcomes)), t.due_at, t.deadline, t.document, t.closed_at
       from json_to_recordset($4::json) as t(id uuid, line uuid, key text, step text, purpose text, state text, unit uuid, position text, person uuid,
         excluded uuid, outcomes json, due_at timestamptz, deadline text, document uuid, closed_at timestamptz)`,
      [own.university, own.id, now, JSON.stringify(opened)],
    );
  }
  const closed = [...writes.closedTasks.values()];
  if (closed.length === 0) return;
  statement.add(
    `update tasks set state = c.how, closed_at = $2::timestamptz, decided_by = c.decided_by, outcome = c.outcome, version = version + 1
     from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[]) as c(line, key, how, decided_by, outcome)
     where tasks.university = $1::uuid and tasks.line = c.line and tasks.key = c.key`,
    [
      own.university,
      now,
      closed.map((task) => task.line),
      closed.map((task) => task.key),
      closed.map((task) => task.how),
      closed.map((task) => task.decidedBy),
      closed.map((task) => task.outcome),
    ],
  );
}

function writeDecisions(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  for (const decision of writes.decisions) {
    statement.add(
      `insert into decisions (university, task, case_id, line, step, outcome, consent, person, position, unit, on_behalf_of, basis, at, reason, document, document_hash, sequence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        own.university,
        decision.task,
        own.id,
        decision.line,
        decision.step,
        decision.outcome,
        decision.consent,
        decision.person,
        decision.position,
        decision.unit,
        decision.onBehalfOf,
        decision.basis,
        now,
        decision.reason,
        decision.document,
        decision.documentHash,
        decision.sequence,
      ],
    );
  }
}

/** When the next rung of a deadline comes; nothing comes of a stopped one. */
export function nextRungOf(deadline: Pick<StagedDeadline, 'rungs' | 'applied' | 'state'>): string | null {
  if (deadline.state !== 'running' && deadline.state !== 'breached') return null;
  return deadline.rungs[deadline.applied]?.at ?? null;
}

function writeDeadlines(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  for (const deadline of writes.startedDeadlines.values()) {
    const { unit, position, person } = addressColumns(deadline.address);
    const stopped = deadline.state === 'running' || deadline.state === 'breached' ? null : now;
    statement.add(
      `insert into deadlines (university, line, key, case_id, generation, purpose, unit, position, person, start_at, due_at, state, rungs, applied, next_rung_at, explanation, stopped_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (university, line, key) do update set generation = excluded.generation, unit = excluded.unit, position = excluded.position,
         person = excluded.person, start_at = excluded.start_at, due_at = excluded.due_at, state = excluded.state, rungs = excluded.rungs,
         applied = excluded.applied, next_rung_at = excluded.next_rung_at, explanation = excluded.explanation, stopped_at = excluded.stopped_at`,
      [
        own.university,
        deadline.line,
        deadline.key,
        own.id,
        deadline.generation,
        deadline.purpose,
        unit,
        position,
        person,
        deadline.start,
        deadline.due,
        deadline.state,
        JSON.stringify(deadline.rungs),
        deadline.applied,
        nextRungOf(deadline),
        JSON.stringify(deadline.explanation),
        stopped,
      ],
    );
  }
  const changed = [...writes.changedDeadlines.values()];
  if (changed.length === 0) return;
  statement.add(
    `update deadlines set state = c.state, applied = coalesce(c.applied, deadlines.applied), next_rung_at = c.next_rung_at,
       stopped_at = case when c.state in ('running', 'breached') then null else $2::timestamptz end
     from unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::timestamptz[]) as c(line, key, state, applied, next_rung_at)
     where deadlines.university = $1::uuid and deadlines.line = c.line and deadlines.key = c.key`,
    [
      own.university,
      now,
      changed.map((c) => c.line),
      changed.map((c) => c.key),
      changed.map((c) => c.state),
      changed.map((c) => c.applied),
      changed.map((c) => c.nextRungAt),
    ],
  );
}

function writeEffects(statement: StatementParts, { case: own, writes }: Flushing): void {
  if (writes.effects.length === 0) return;
  statement.add(
    `insert into effects (university, case_id, id, line, key, kind, content)
     select $1::uuid, $2::uuid, e.id, e.line, e.key, e.kind, e.content from json_to_recordset($3::json) as e(id uuid, line uuid, key text, kind text, content jsonb)`,
    [own.university, own.id, JSON.stringify(writes.effects)],
  );
}

function writeIdempotency(statement: StatementParts, { case: own, idempotency }: Flushing): void {
  if (idempotency === null) return;
  statement.add(
    'insert into idempotency_keys (university, person, key, request_hash, status, answer) values ($1, $2, $3, $4, $5, $6)',
    [
      own.university,
      idempotency.person,
      idempotency.key,
      idempotency.requestHash,
      idempotency.status,
      JSON.stringify(idempotency.answer),
    ],
  );
}

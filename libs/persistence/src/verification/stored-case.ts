import type { Author, ItemsState, LineState } from '@kelisim/domain';
import type { CaseRef } from '../cases/apply-due-rungs';
import type { Queryable } from '../database/queryable';
import type { StoredRolls } from './stored-rolls';
import { readStoredRolls } from './stored-rolls';

export interface StoredLine {
  readonly id: string;
  readonly item_key: string | null;
  readonly item_values: Readonly<Record<string, unknown>> | null;
  readonly sequence: number;
  readonly head: Buffer;
  readonly status: string;
  readonly outcome: string | null;
  readonly state: LineState;
}

export interface StoredEvent {
  readonly line: string;
  readonly sequence: number;
  readonly type: string;
  readonly actor: string | null;
  readonly effective_at: Date;
  readonly recorded_at: Date;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

export interface StoredDecision {
  readonly task: string;
  readonly task_key: string;
  readonly line: string;
  readonly sequence: number;
  readonly outcome: string;
  readonly person: string;
}

export interface StoredTask {
  readonly id: string;
  readonly line: string;
  readonly key: string;
}

export interface StoredRequest {
  readonly task: string;
  readonly task_key: string;
  readonly line: string;
  readonly sequence: number;
  readonly until: Date;
  readonly asked_by: string;
  readonly state: string;
  readonly answered_by: string | null;
}

export interface StoredRevision {
  readonly id: string;
  readonly line: string;
  readonly template: string;
  readonly revision: number;
  readonly language: string;
  readonly template_hash: Buffer;
  readonly data: Buffer;
  readonly hash: Buffer;
}

/** The rows of one case, as they are read for verification. */
export interface StoredCase extends StoredRolls {
  readonly university: string;
  readonly id: string;
  readonly procedure: string;
  readonly version: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly author: Author;
  readonly filedAt: Date;
  readonly items: ItemsState | null;
  /** Null when the case was erased: its personal fields cannot be opened any more. */
  readonly wrapped: Buffer | null;
  readonly lines: readonly StoredLine[];
  /** By line and sequence. */
  readonly events: readonly StoredEvent[];
  readonly decisions: readonly StoredDecision[];
  readonly openTasks: readonly StoredTask[];
  /** For more time. */
  readonly requests: readonly StoredRequest[];
  readonly revisions: readonly StoredRevision[];
}

interface CaseRow {
  readonly procedure: string;
  readonly version: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly header: { readonly author: Author };
  readonly filed_at: Date;
  readonly items: ItemsState | null;
  readonly wrapped: Buffer | null;
}

/** Reads a case whole; all statements must see one moment (`Database.snapshot`). Null where there is no such case. */
export async function readStoredCase(q: Queryable, { university, caseId }: CaseRef): Promise<StoredCase | null> {
  const values = [university, caseId] as const;
  const { rows } = await q.query<CaseRow>(
    `select c.procedure, c.version, c.status, c.outcome, c.header, c.filed_at, c.items, k.wrapped
     from cases c left join case_keys k on k.university = c.university and k.case_id = c.id
     where c.university = $1 and c.id = $2`,
    values,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const lines = await q.query<StoredLine>(
    `select id, item_key, item_values, sequence, head, status, outcome, state
     from lines where university = $1 and case_id = $2 order by (id = case_id) desc, id`,
    values,
  );
  // By their lines too: an event that was moved to another case must not escape.
  const events = await q.query<StoredEvent>(
    `select line, sequence, type, actor, effective_at, recorded_at, bytes, hash from events
     where university = $1 and (case_id = $2 or line in (select id from lines where university = $1 and case_id = $2))
     order by line, sequence`,
    values,
  );
  const decisions = await q.query<StoredDecision>(
    `select d.task, t.key as task_key, d.line, d.sequence, d.outcome, d.person
     from decisions d join tasks t on t.university = d.university and t.id = d.task
     where d.university = $1 and d.case_id = $2 order by d.line, d.sequence`,
    values,
  );
  const openTasks = await q.query<StoredTask>(
    `select id, line, key from tasks where university = $1 and case_id = $2 and state = 'open'
       and not exists (select from roll_entries e where e.university = tasks.university and e.id = tasks.id) order by line, key`,
    values,
  );
  const requests = await q.query<StoredRequest>(
    `select r.task, t.key as task_key, r.line, r.sequence, r.until, r.asked_by, r.state, r.answered_by
     from extension_requests r join tasks t on t.university = r.university and t.id = r.task
     where r.university = $1 and r.case_id = $2 order by r.line, r.sequence`,
    values,
  );
  const revisions = await q.query<StoredRevision>(
    `select id, line, template, revision, language, template_hash, data, hash
     from documents where university = $1 and case_id = $2 order by line, template, revision`,
    values,
  );
  return {
    university,
    id: caseId,
    procedure: row.procedure,
    version: row.version,
    status: row.status,
    outcome: row.outcome,
    author: row.header.author,
    filedAt: row.filed_at,
    items: row.items,
    wrapped: row.wrapped,
    lines: lines.rows,
    events: events.rows,
    decisions: decisions.rows,
    openTasks: openTasks.rows,
    requests: requests.rows,
    revisions: revisions.rows,
    ...(await readStoredRolls(q, values)),
  };
}

import { addressColumns } from './address-columns';
import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** Tasks that were opened, and tasks that were closed. */
export function writeTasks(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  const opened = [...writes.openedTasks.values()].map((task) => ({
    id: task.id,
    line: task.line,
    key: task.key,
    step: task.step,
    purpose: task.purpose,
    state: task.state,
    ...addressColumns(task.address),
    excluded: task.excluded,
    forwarded_by: task.forwardedBy,
    outcomes: task.outcomes,
    due_at: task.dueAt,
    deadline: task.deadline,
    document: task.document,
    closed_at: task.state === 'open' ? null : now,
  }));
  if (opened.length > 0) {
    statement.add(
      `insert into tasks (university, case_id, opened_at, id, line, key, step, purpose, state, unit, position, person, excluded, outcomes, due_at, deadline, document, closed_at, forwarded_by)
       select $1::uuid, $2::uuid, $3::timestamptz, t.id, t.line, t.key, t.step, t.purpose, t.state, t.unit, t.position, t.person, t.excluded,
         array(select json_array_elements_text(t.outcomes)), t.due_at, t.deadline, t.document, t.closed_at, t.forwarded_by
       from json_to_recordset($4::json) as t(id uuid, line uuid, key text, step text, purpose text, state text, unit uuid, position text, person uuid,
         excluded uuid, outcomes json, due_at timestamptz, deadline text, document uuid, closed_at timestamptz, forwarded_by uuid)`,
      [own.university, own.id, now, JSON.stringify(opened)],
    );
  }
  const readdressed = [...writes.readdressedTasks.values()];
  if (readdressed.length > 0) {
    // Whoever had it open sees another version: it is not his any more, nor is what he has claimed.
    statement.add(
      `update tasks set person = r.person, unit = null, position = null, forwarded_by = r.by, claimed_by = null, claimed_for = null, claimed_at = null, version = version + 1
       from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[]) as r(line, key, person, by)
       where tasks.university = $1::uuid and tasks.line = r.line and tasks.key = r.key`,
      [
        own.university,
        readdressed.map((task) => task.line),
        readdressed.map((task) => task.key),
        readdressed.map((task) => task.person),
        readdressed.map((task) => task.by),
      ],
    );
  }
  const closed = [...writes.closedTasks.values()];
  if (closed.length === 0) return;
  // What somebody had begun to write there is of no use to anybody any more.
  statement.add(
    `delete from decision_drafts using unnest($2::uuid[], $3::text[]) as c(line, key), tasks t
     where t.university = $1::uuid and t.line = c.line and t.key = c.key
       and decision_drafts.university = t.university and decision_drafts.task = t.id`,
    [own.university, closed.map((task) => task.line), closed.map((task) => task.key)],
  );
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

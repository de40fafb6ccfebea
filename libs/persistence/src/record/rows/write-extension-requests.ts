import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** Requests for more time, and what became of earlier ones. */
export function writeExtensionRequests(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  for (const [key, request] of writes.askedExtensions) {
    const task = writes.openedTasks.get(key);
    if (task === undefined) throw new Error('a request for more time has no task');
    statement.add(
      `insert into extension_requests (university, task, case_id, line, deadline, until, asked_by, asked_at, reason, state, answered_by, answered_at, sequence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        own.university,
        task.id,
        own.id,
        request.line,
        request.deadline,
        request.until,
        request.askedBy,
        now,
        request.reason,
        request.state,
        request.answeredBy,
        request.state === 'asked' ? null : now,
        request.sequence,
      ],
    );
  }
  const answered = [...writes.answeredExtensions.values()];
  if (answered.length === 0) return;
  statement.add(
    `update extension_requests set state = a.state, answered_by = a.answered_by, answered_at = $2::timestamptz
     from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[]) as a(line, key, state, answered_by)
       join tasks t on t.university = $1::uuid and t.line = a.line and t.key = a.key
     where extension_requests.university = $1::uuid and extension_requests.task = t.id`,
    [
      own.university,
      now,
      answered.map(({ line }) => line),
      answered.map(({ key }) => key),
      answered.map(({ state }) => state),
      answered.map(({ answeredBy }) => answeredBy),
    ],
  );
}

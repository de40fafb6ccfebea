import type { StagedDeadline, StagedWrites } from '../staged-writes';
import { addressColumns } from './address-columns';
import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** When the next rung of a deadline comes; nothing comes of a stopped one. */
function nextRungOf(deadline: Pick<StagedDeadline, 'rungs' | 'applied' | 'state'>): string | null {
  if (deadline.state !== 'running' && deadline.state !== 'breached') return null;
  return deadline.rungs[deadline.applied]?.at ?? null;
}

const closedOn = ({ closedTasks }: StagedWrites, line: string): readonly string[] =>
  [...closedTasks.values()].filter((task) => task.line === line).map(({ key }) => key);

function moveTasks(
  statement: StatementParts,
  { case: { university }, writes }: Flushing,
  { line, key, due }: Pick<StagedDeadline, 'line' | 'key' | 'due'>,
): void {
  statement.add(
    `update tasks set due_at = $4::timestamptz
     where university = $1::uuid and line = $2::uuid and deadline = $3 and state = 'open' and key <> all ($5::text[])`,
    [university, line, key, due, closedOn(writes, line)],
  );
}

/** Deadlines that started, those that moved on or stopped, and those that got another end while they stand still. */
export function writeDeadlines(statement: StatementParts, flushing: Flushing): void {
  const { case: own, writes, now } = flushing;
  for (const deadline of writes.startedDeadlines.values()) {
    const { unit, position, person } = addressColumns(deadline.address);
    const stopped = deadline.state === 'running' || deadline.state === 'breached' ? null : now;
    statement.add(
      `insert into deadlines (university, line, key, case_id, generation, purpose, unit, position, person, start_at, due_at, state, rungs, applied, next_rung_at, explanation, stopped_at, risk_at, procedure, author_unit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
       on conflict (university, line, key) do update set generation = excluded.generation, unit = excluded.unit, position = excluded.position,
         person = excluded.person, start_at = excluded.start_at, due_at = excluded.due_at, state = excluded.state, rungs = excluded.rungs,
         applied = excluded.applied, next_rung_at = excluded.next_rung_at, explanation = excluded.explanation, stopped_at = excluded.stopped_at,
         risk_at = excluded.risk_at`,
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
        deadline.riskAt,
        own.procedure,
        own.author.unit,
      ],
    );
    // A term that is computed anew moves the due moment of the task that shows it; not of one that is closed by this very
    // statement, for of two changes of one row only one would take place.
    if (deadline.generation > 1) moveTasks(statement, flushing, deadline);
  }
  for (const deadline of writes.recountedDeadlines.values()) {
    const { line, key, due, explanation, riskAt } = deadline;
    statement.add(
      `update deadlines set due_at = $4::timestamptz, explanation = $5::jsonb, risk_at = $6::timestamptz
       where university = $1::uuid and line = $2::uuid and key = $3`,
      [own.university, line, key, due, JSON.stringify(explanation), riskAt],
    );
    moveTasks(statement, flushing, deadline);
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

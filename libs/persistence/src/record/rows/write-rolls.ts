import type { StagedEntry, StagedRoll } from '../../rolls/staged-roll';
import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** Lists that were opened, with their entries and the tasks of whoever is asked; and lists that were closed. */
export function writeRolls(statement: StatementParts, flushing: Flushing): void {
  for (const roll of flushing.writes.rolls) writeRoll(statement, flushing, roll);
  for (const closed of flushing.writes.closedRolls) closeRoll(statement, flushing, closed);
}

function writeRoll(statement: StatementParts, { case: own, now }: Flushing, roll: StagedRoll): void {
  statement.add(
    `insert into rolls (university, line, key, case_id, kind, step, audience, adds, document, deadline, total, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[own.university, roll.line, roll.key, own.id, roll.kind, roll.step],
      ...[roll.audience === null ? null : JSON.stringify(roll.audience), roll.adds, roll.document, roll.deadline],
      ...[roll.entries.length, now],
    ],
  );
  statement.add(insertEntries, [own.university, own.id, now, roll.line, roll.key, entryRows(roll.entries)]);
  if (roll.kind === 'acquaint') {
    const task = [roll.step, roll.dueAt, roll.deadline, roll.document];
    statement.add(insertTasks, [own.university, own.id, now, roll.line, roll.key, entryRows(roll.entries), ...task]);
  }
}

/** Entries as one JSON value, for {@link insertEntries} and {@link insertTasks}. */
export const entryRows = (entries: readonly StagedEntry[]): string =>
  JSON.stringify(entries.map(({ head, ...entry }) => ({ ...entry, head: head.toString('hex') })));

const columns = 'id uuid, place int, person uuid, student uuid, position text, unit uuid, head text';

export const insertEntries = `insert into roll_entries (university, case_id, added_at, line, roll, id, place, person, student, position, unit, head)
  select $1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5::text, e.id, e.place, e.person, e.student, e.position, e.unit, decode(e.head, 'hex')
  from json_to_recordset($6::json) as e(${columns})`;

/** Whoever is to read a paper has a task whose id is his entry's. */
export const insertTasks = `insert into tasks (university, case_id, opened_at, line, key, id, step, purpose, state, person, outcomes, due_at, deadline, document)
  select $1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5::text || '/' || e.person, e.id, $7::text, 'decide', 'open', e.person, array['confirm'],
    $8::timestamptz, $9::text, $10::uuid
  from json_to_recordset($6::json) as e(${columns})`;

interface ClosedRoll {
  readonly line: string;
  readonly key: string;
  readonly how: 'complete' | 'lapsed' | 'cancelled';
}

/** Entries that nobody has answered stand as missed, or cancelled; the transaction holds them (`lockOpenEntries`). */
function closeRoll(statement: StatementParts, { case: own, now }: Flushing, { line, key, how }: ClosedRoll): void {
  const values = [own.university, line, key, now];
  statement.add(
    `update rolls set state = $5, closed_at = $4::timestamptz where university = $1 and line = $2 and key = $3`,
    [...values, how],
  );
  if (how === 'complete') return;
  statement.add(
    `update tasks t set state = 'cancelled', closed_at = $4::timestamptz, version = t.version + 1 from roll_entries e
     where e.university = $1 and e.line = $2 and e.roll = $3 and e.status = 'open'
       and t.university = e.university and t.id = e.id and t.state = 'open'`,
    values,
  );
  statement.add(
    `update roll_entries set status = $4::text where university = $1 and line = $2 and roll = $3 and status = 'open'`,
    [own.university, line, key, how === 'lapsed' ? 'missed' : 'cancelled'],
  );
}

import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/**
 * The workflow reports these itself and looks for more afterwards: it needs no signal. If it died meanwhile, the sweep
 * finds them like any event that stays unacknowledged.
 */
const knownToWorkflow = ['documentRendered', 'effectDone', 'effectFailed'];

/** The events, and their rows in the outbox. */
export function writeEvents(statement: StatementParts, { case: own, writes, now }: Flushing): void {
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

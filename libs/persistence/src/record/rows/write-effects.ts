import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** What the case's workflow is to carry out. */
export function writeEffects(statement: StatementParts, { case: own, writes }: Flushing): void {
  if (writes.effects.length === 0) return;
  statement.add(
    `insert into effects (university, case_id, id, line, key, kind, content)
     select $1::uuid, $2::uuid, e.id, e.line, e.key, e.kind, e.content from json_to_recordset($3::json) as e(id uuid, line uuid, key text, kind text, content jsonb)`,
    [own.university, own.id, JSON.stringify(writes.effects)],
  );
}

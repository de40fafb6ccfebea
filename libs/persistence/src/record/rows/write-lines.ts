import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** The lines that events were recorded on, and new items. */
export function writeLines(statement: StatementParts, { case: own, lines, sealer }: Flushing): void {
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

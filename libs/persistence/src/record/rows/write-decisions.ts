import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** Decisions as they were made; the table takes no change. */
export function writeDecisions(statement: StatementParts, { case: own, writes, now }: Flushing): void {
  for (const decision of writes.decisions) {
    statement.add(
      `insert into decisions (university, task, case_id, line, step, outcome, consent, person, position, unit, on_behalf_of, basis, at, reason, document, document_hash, sequence, basis_from, basis_to, substitution)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
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
        decision.basisFrom,
        decision.basisTo,
        decision.substitution,
      ],
    );
  }
}

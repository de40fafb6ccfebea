import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** Revisions of papers, as they were fixed. */
export function writeDocuments(statement: StatementParts, { case: own, writes, now }: Flushing): void {
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

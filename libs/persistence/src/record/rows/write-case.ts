import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** The case's own row, and its key when it is new. */
export function writeCase(statement: StatementParts, { case: own, sealer, now }: Flushing): void {
  const personal = sealer.seal(own.key, own.personal);
  const end = own.status === 'ended' ? now : null;
  const items = own.items === null ? null : JSON.stringify(own.items);
  if (!own.isNew) {
    statement.add(
      `update cases set status = $3, outcome = $4, ended_at = case when $3 = 'ended' then coalesce(ended_at, $5::timestamptz) end, items = $6, personal = $7
       where university = $1 and id = $2`,
      [own.university, own.id, own.status, own.outcome, end, items, personal],
    );
    return;
  }
  const { author, parent } = own;
  statement.add(
    `insert into cases (university, id, procedure, version, number, language, author, author_position, author_unit, status, outcome,
       filed_at, ended_at, core, header, items, personal, parent_case, parent_line, parent_child)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '1', $14, $15, $16, $17, $18, $19)`,
    [
      own.university,
      own.id,
      own.procedure,
      own.version,
      own.number,
      own.language,
      author.person,
      author.position,
      author.unit,
      own.status,
      own.outcome,
      own.filedAt,
      end,
      JSON.stringify({ author }),
      items,
      personal,
      parent?.caseId ?? null,
      parent?.line ?? null,
      parent?.child ?? null,
    ],
  );
  statement.add('insert into case_keys (university, case_id, wrapped) values ($1, $2, $3)', [
    own.university,
    own.id,
    own.wrappedKey,
  ]);
}

import { DomainError } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { visibleCase } from './case-visibility';

/** A fixed revision of a paper. */
export interface DocumentRow {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly template: string;
  readonly revision: number;
  /** Whether no later revision of the same paper exists. */
  readonly current: boolean;
  readonly language: string;
  readonly step: string | null;
  /** By which anyone can check the paper (R42). */
  readonly code: string;
  /** Hexadecimal SHA-256 of template, data and language: what a decision on the paper signs. */
  readonly hash: string;
  readonly fixedAt: string;
  /** Hexadecimal SHA-256 of the PDF; null until it is made. */
  readonly file: string | null;
  readonly pages: number | null;
}

interface RawDocument {
  id: string;
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  template: string;
  revision: number;
  current: boolean;
  language: string;
  step: string | null;
  code: string;
  hash: Buffer;
  fixed_at: Date;
  file: Buffer | null;
  pages: number | null;
}

const columns = `d.id, d.case_id, c.number, c.procedure, c.version as pack_version, d.template, d.revision, d.language, d.step, d.code,
  d.hash, d.fixed_at, d.file, d.pages, not exists (select from documents n where n.university = d.university and n.line = d.line
    and n.template = d.template and n.revision > d.revision) as current`;

type Reader = Pick<SessionPerson, 'university' | 'person'>;

/** The papers of a case, oldest first. @throws DomainError `not-found`, also when the person may not read the case. */
export async function readDocuments(q: Queryable, who: Reader, caseId: string): Promise<DocumentRow[]> {
  const { rows } = await q.query<RawDocument | { id: null }>(
    `select ${columns}
     from cases c left join documents d on d.university = c.university and d.case_id = c.id
     where c.university = $1 and c.id = $3 and ${visibleCase} order by d.fixed_at, d.id`,
    [who.university, who.person, caseId],
  );
  if (rows.length === 0) throw new DomainError({ code: 'not-found' });
  return rows.flatMap((row) => (row.id === null ? [] : [toDocument(row)]));
}

/** @throws DomainError `not-found`, also when the person may not read its case. */
export async function readDocument(q: Queryable, who: Reader, id: string): Promise<DocumentRow> {
  const { rows } = await q.query<RawDocument>(
    `select ${columns} from documents d join cases c on c.university = d.university and c.id = d.case_id
     where d.university = $1 and d.id = $3 and ${visibleCase}`,
    [who.university, who.person, id],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return toDocument(row);
}

function toDocument(row: RawDocument): DocumentRow {
  return {
    id: row.id,
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    template: row.template,
    revision: row.revision,
    current: row.current,
    language: row.language,
    step: row.step,
    code: row.code,
    hash: row.hash.toString('hex'),
    fixedAt: row.fixed_at.toISOString(),
    file: row.file?.toString('hex') ?? null,
    pages: row.pages,
  };
}

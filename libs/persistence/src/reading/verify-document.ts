import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** What anyone who holds a paper may learn by its code: that it is genuine, and whether a later one replaced it. No names. */
export interface VerifiedDocument {
  readonly university: LocalizedText;
  readonly procedure: string;
  readonly version: string;
  readonly number: string;
  readonly template: string;
  readonly revision: number;
  readonly fixedAt: string;
  /** Hexadecimal SHA-256 of the PDF, to compare a file with; null until it is made. */
  readonly file: string | null;
  readonly replaced: boolean;
  /** Whether its case was taken back or broken off, so that the paper is in force no more. */
  readonly withdrawn: boolean;
  /** In which the university tells its time. */
  readonly zone: string;
}

interface RawVerified {
  university: LocalizedText;
  procedure: string;
  version: string;
  number: string;
  template: string;
  revision: number;
  fixed_at: Date;
  file: Buffer | null;
  replaced: boolean;
  withdrawn: boolean;
  zone: string;
}

/** The paper with this code in one university, or null. */
export async function verifyDocument(q: Queryable, university: string, code: string): Promise<VerifiedDocument | null> {
  const { rows } = await q.query<RawVerified>(
    `select u.name as university, c.procedure, c.version, c.number, d.template, d.revision, d.fixed_at, d.file,
       exists (select from documents n where n.university = d.university and n.line = d.line and n.template = d.template
         and n.revision > d.revision) as replaced,
       coalesce(c.outcome in ('recalled', 'cancelled'), false) as withdrawn, u.zone
     from documents d
       join cases c on c.university = d.university and c.id = d.case_id
       join universities u on u.id = d.university
     where d.university = $1 and d.code = $2`,
    [university, code],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { university: name, procedure, version, number, template, revision, replaced, withdrawn, zone } = row;
  const file = row.file?.toString('hex') ?? null;
  return {
    university: name,
    procedure,
    version,
    number,
    template,
    revision,
    fixedAt: row.fixed_at.toISOString(),
    file,
    replaced,
    withdrawn,
    zone,
  };
}

import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { SheetContent } from './sheet-content';

/** A revision as it was closed, and where its print is kept. */
export interface SheetRevision {
  readonly revision: number;
  readonly content: SheetContent;
  /** SHA-256 over the content's RFC 8785 bytes, hexadecimal. */
  readonly hash: string;
  /** RFC 3339 in UTC; null until it is printed. */
  readonly printedAt: string | null;
  readonly printedBy: { readonly id: string; readonly name: string } | null;
  /** The archive's case by the nomenclature (R20, R39). */
  readonly archivedAs: string | null;
}

interface RevisionRow extends Omit<SheetRevision, 'content' | 'printedAt'> {
  readonly printed_at: Date | null;
}

const columns = `r.revision, encode(r.hash, 'hex') as hash, r.printed_at, r.archived_as as "archivedAs",
  (select json_build_object('id', p.id, 'name', p.name) from people p
    where p.university = r.university and p.id = r.printed_by) as "printedBy"`;

/**
 * A revision of a sheet; the newest where none is named.
 * @throws DomainError `not-found`.
 */
export async function readRevision(
  q: Queryable,
  sheet: string,
  revision: number | null = null,
): Promise<SheetRevision> {
  const { rows } = await q.query<RevisionRow & Pick<SheetRevision, 'content'>>(
    `select ${columns}, r.content from sheet_revisions r
     where r.university = app_university() and r.sheet = $1 and ($2::int is null or r.revision = $2)
     order by r.revision desc limit 1`,
    [sheet, revision],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return { ...told(row), content: row.content };
}

/** A revision without what it says, as a list of them shows it. */
export type RevisionHead = Omit<SheetRevision, 'content'> & Pick<SheetContent, 'closing'>;

/** The revisions of a sheet, the newest first. */
export async function revisionsOf(q: Queryable, sheet: string): Promise<RevisionHead[]> {
  const { rows } = await q.query<RevisionRow & Pick<SheetContent, 'closing'>>(
    `select ${columns}, r.content -> 'closing' as closing from sheet_revisions r
     where r.university = app_university() and r.sheet = $1 order by r.revision desc`,
    [sheet],
  );
  return rows.map((row) => ({ ...told(row), closing: row.closing }));
}

const told = ({ revision, hash, printed_at, printedBy, archivedAs }: RevisionRow): Omit<SheetRevision, 'content'> => ({
  ...{ revision, hash, printedBy, archivedAs },
  printedAt: printed_at?.toISOString() ?? null,
});

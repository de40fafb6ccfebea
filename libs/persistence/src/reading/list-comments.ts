import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import { readCaseTie } from './case-tie';

/** What somebody has said about a case. */
export interface CommentRow {
  readonly id: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly at: string;
  readonly internal: boolean;
  /** Null once the personal data of the case have been erased. */
  readonly text: string | null;
}

interface RawComment {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly at: Date;
  readonly internal: boolean;
  readonly text: Buffer;
}

export interface CaseComments {
  readonly items: readonly CommentRow[];
  /** Whether the reader may say and read internal words. */
  readonly internal: boolean;
}

/** What was said about a case, oldest first; internal words only to those who decide in it. @throws DomainError `not-found`. */
export async function listComments(
  q: Queryable,
  sealer: CaseSealer,
  who: SessionPerson,
  caseId: string,
): Promise<CaseComments> {
  const { key, decides } = await readCaseTie(q, sealer, who, caseId);
  const { rows } = await q.query<RawComment>(
    `select m.id, m.person, p.name, m.at, m.internal, m.text
     from case_comments m join people p on p.university = m.university and p.id = m.person
     where m.university = $1 and m.case_id = $2 and (not m.internal or $3) order by m.at, m.id limit 500`,
    [who.university, caseId, decides],
  );
  const items = rows.map(({ person, name, at, text, ...row }) => ({
    ...row,
    by: { person, name },
    at: at.toISOString(),
    text: key === null ? null : sealer.open<string>(key, text),
  }));
  return { items, internal: decides };
}

import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { visibleCase } from './case-visibility';
import type { Page, PageRequest } from './cursor';
import { readCursor, toPage } from './cursor';
import { moment } from './moment';

export interface CaseFilter extends PageRequest {
  readonly state?: 'open' | 'suspended' | 'ended';
  readonly procedure?: string;
  /** Only cases that the reader has filed. */
  readonly own?: boolean;
  /** Registration number, whole. */
  readonly number?: string;
}

export interface CaseSummary {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly version: string;
  readonly state: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
  readonly step: string | null;
  readonly filedAt: string;
  readonly endedAt: string | null;
  readonly author: { readonly person: string; readonly name: string };
}

interface RawSummary {
  id: string;
  number: string;
  procedure: string;
  version: string;
  status: CaseSummary['state'];
  outcome: string | null;
  step: string | null;
  filed_at: Date;
  ended_at: Date | null;
  author: string;
  author_name: string;
  cursor_at: string;
  cursor_id: string;
}

const list = (condition: string): string => `
  select c.id, c.number, c.procedure, c.version, c.status, c.outcome, l.step, c.filed_at, c.ended_at, c.author,
    p.name as author_name, c.filed_at::text as cursor_at, c.id as cursor_id
  from cases c
    join lines l on l.university = c.university and l.id = c.id
    join people p on p.university = c.university and p.id = c.author
  where c.university = $1 and ($3::timestamptz is null or (c.filed_at, c.id) < ($3, $4))
    and ($6::text is null or c.status = $6) and ($7::text is null or c.procedure = $7) and ($8::text is null or c.number = $8)
    and ${condition}
  order by c.filed_at desc, c.id desc limit $5`;
const ownCases = list('c.author = $2');
const visibleCases = list(visibleCase);

/** The cases that a person may read (policy `mayReadCase`), newest first. */
export async function listCases(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  filter: CaseFilter,
): Promise<Page<CaseSummary>> {
  const [at, id] = readCursor(filter.cursor) ?? [null, null];
  const conditions = [filter.state ?? null, filter.procedure ?? null, filter.number ?? null];
  const { rows } = await q.query<RawSummary>(filter.own === true ? ownCases : visibleCases, [
    who.university,
    who.person,
    at,
    id,
    filter.limit + 1,
    ...conditions,
  ]);
  return toPage(rows, filter.limit, toSummary);
}

function toSummary(row: RawSummary): CaseSummary {
  return {
    id: row.id,
    number: row.number,
    procedure: row.procedure,
    version: row.version,
    state: row.status,
    outcome: row.outcome,
    step: row.step,
    filedAt: row.filed_at.toISOString(),
    endedAt: moment(row.ended_at),
    author: { person: row.author, name: row.author_name },
  };
}

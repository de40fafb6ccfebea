import { mayReadCase } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { currentAppointment } from './case-visibility';
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
  /** How the number or the author's name begins, however it is typed. */
  readonly search?: string;
  /** Local dates at the university, the first and the last on which a case may have been filed. */
  readonly from?: string;
  readonly to?: string;
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

const localMidnight = (day: string): string =>
  `(${day})::timestamp at time zone (select zone from universities where id = $1)`;

/** $3 is the number of rows, $4 to $9 the filters or null, $10 the cases found or null, $11 and $12 the last row seen. */
const list = (cases: string, next: boolean): string => `
  select c.id, c.number, c.procedure, c.version, c.status, c.outcome, l.step, c.filed_at, c.ended_at, c.author,
    p.name as author_name, c.filed_at::text as cursor_at, c.id as cursor_id
  from cases c
    join lines l on l.university = c.university and l.id = c.id
    join people p on p.university = c.university and p.id = c.author
  where c.university = $1 and ($4::text is null or c.status = $4) and ($5::text is null or c.procedure = $5)
    and ($6::text is null or c.number = $6)
    and ($7::text is null or starts_with(folded(c.number), folded($7)) or starts_with(folded(p.name), folded($7)))
    and c.filed_at >= coalesce(${localMidnight('$8::date')}, '-infinity') and c.filed_at < coalesce(${localMidnight('$9::date + 1')}, 'infinity')
    and ${cases}
    ${next ? 'and c.filed_at <= $11::timestamptz and (c.filed_at < $11 or c.id > $12::uuid)' : ''}
  order by c.filed_at desc, c.id limit $3`;

/** What ties a person to cases, each by its index: his own, his decisions, what stands in his inbox now. */
const tied = `$10::uuid[] is null and c.id in (
  select o.id from cases o where o.university = $1 and o.author = $2
  union select t.case_id from tasks t where t.university = $1 and t.decided_by = $2
  union select t.case_id from tasks t where t.university = $1 and t.person = $2 and t.state = 'open'
  union select t.case_id from appointments a join tasks t on t.university = $1 and t.state = 'open' and t.unit = a.unit and t.position = a.position
    where ${currentAppointment})`;

const statementsFor = (cases: string): { first: string; next: string } => ({
  first: list(cases, false),
  next: list(cases, true),
});
const statements = {
  own: statementsFor(`$10::uuid[] is null and c.author = $2`),
  all: statementsFor(`$2::uuid is not null and $10::uuid[] is null`),
  found: statementsFor(`$2::uuid is not null and c.id = any ($10::uuid[])`),
  tied: statementsFor(tied),
};

/**
 * The cases that a person works with, newest first: all of them for the offices of the policy `caseReaders`, otherwise
 * those he filed, decided in, or is asked in. Reading one of them is decided by `readCase`.
 */
export async function listCases(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person' | 'appointments'>,
  filter: CaseFilter,
): Promise<Page<CaseSummary>> {
  const seen = readCursor(filter.cursor);
  const { state = null, procedure = null, number = null, search = null, from = null, to = null } = filter;
  const reach = reachOf(who, filter);
  const found = reach === 'all' && search !== null ? await findCases(q, search) : null;
  const { first, next } = statements[found === null ? reach : 'found'];
  const { rows } = await q.query<RawSummary>(seen === null ? first : next, [
    ...[who.university, who.person, filter.limit + 1, state, procedure, number, search, from, to, found],
    ...(seen ?? []),
  ]);
  return toPage(rows, filter.limit, toSummary);
}

/** With more cases than this a page of them is full soon after the newest, and they need not be looked up. */
const fewCases = 1_000;

/** The cases that begin so, by their indexes; null where they are many. */
async function findCases(q: Queryable, search: string): Promise<readonly string[] | null> {
  const { rows } = await q.query<{ id: string }>('select cases_beginning($1, $2) as id', [search, fewCases]);
  return rows.length < fewCases ? rows.map(({ id }) => id) : null;
}

function reachOf(who: Pick<SessionPerson, 'appointments'>, filter: CaseFilter): 'own' | 'all' | 'tied' {
  if (filter.own === true) return 'own';
  const positions = who.appointments.map(({ position }) => position);
  return mayReadCase({ author: false, hasOrHadTask: false, positions }) ? 'all' : 'tied';
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

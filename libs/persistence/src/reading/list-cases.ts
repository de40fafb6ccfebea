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
  /** Where it stands: the step of its open parts, where they are all at one; otherwise its own. */
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

/** Local midnight at the university, as an instant. */
const midnight = (day: string): string =>
  `(${day})::timestamp at time zone (select zone from universities where id = $1)`;

/** What ties a person to cases, each by its index: his own, his decisions, what stands in his inbox now. */
const tied = `c.id in (
  select o.id from cases o where o.university = $1 and o.author = $2
  union select t.case_id from tasks t where t.university = $1 and t.decided_by = $2
  union select t.case_id from tasks t where t.university = $1 and t.person = $2 and t.state = 'open'
  union select o.case_id from case_observers o where o.university = $1 and o.person = $2
  union select u.case_id from task_questions u where u.university = $1 and u.person = $2 and u.state = 'open'
  union select t.case_id from appointments a join tasks t on t.university = $1 and t.state = 'open' and t.unit = a.unit and t.position = a.position
    where ${currentAppointment})`;
/** Whose cases are listed. Each names the person, so that he is the second value of every statement. */
const reaches = { own: 'c.author = $2', all: '$2::uuid is not null', tied };

/** With more cases than this a page of them is full soon after the newest, and they need not be looked up. */
const fewCases = 1_000;

/**
 * The cases that a person works with, newest first: all of them for the offices of the policy `caseReaders`, otherwise
 * those he filed, decided in, or is asked in. Reading one of them is decided by `readCase`.
 */
export async function listCases(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person' | 'appointments'>,
  filter: CaseFilter,
): Promise<Page<CaseSummary>> {
  const reach = reachOf(who, filter);
  const { search } = filter;
  const found = search !== undefined && reach === 'all' ? await findCases(q, search) : null;
  const values: unknown[] = [who.university, who.person];
  const value = (one: unknown): string => `$${String(values.push(one))}`;
  const conditions = [reaches[reach], ...conditionsOf(filter, value)];
  if (found !== null) conditions.push(`c.id = any (${value(found)}::uuid[])`);
  else if (search !== undefined) conditions.push(beginning(value(search)));
  const { rows } = await q.query<RawSummary>(list(conditions, value(filter.limit + 1)), values);
  return toPage(rows, filter.limit, toSummary);
}

/** Only what is asked for: a condition that may be absent would hide from the database how few rows it is about. */
function conditionsOf(filter: CaseFilter, value: (one: unknown) => string): readonly string[] {
  const { state, procedure, number, from, to } = filter;
  const seen = readCursor(filter.cursor);
  const conditions: string[] = [];
  if (state !== undefined) conditions.push(`c.status = ${value(state)}`);
  if (procedure !== undefined) conditions.push(`c.procedure = ${value(procedure)}`);
  if (number !== undefined) conditions.push(`c.number = ${value(number)}`);
  if (from !== undefined) conditions.push(`c.filed_at >= ${midnight(`${value(from)}::date`)}`);
  if (to !== undefined) conditions.push(`c.filed_at < ${midnight(`${value(to)}::date + 1`)}`);
  if (seen !== null) {
    const at = value(seen[0]);
    conditions.push(`c.filed_at <= ${at}::timestamptz and (c.filed_at < ${at} or c.id > ${value(seen[1])}::uuid)`);
  }
  return conditions;
}

/** Where a case stands: once it has parts, where the open ones are together; where they have parted, its own step. */
const standing = `coalesce((select min(i.step) from lines i where i.university = c.university and i.case_id = c.id
    and i.item_key is not null and i.status <> 'ended' having count(distinct i.step) = 1), l.step)`;

/** The page is cut before names are looked up. */
const list = (conditions: readonly string[], limit: string): string => `
  select c.id, c.number, c.procedure, c.version, c.status, c.outcome, ${standing} as step, c.filed_at, c.ended_at, c.author,
    p.name as author_name, c.filed_at::text as cursor_at, c.id as cursor_id
  from (
    select c.university, c.id, c.number, c.procedure, c.version, c.status, c.outcome, c.filed_at, c.ended_at, c.author
    from cases c where c.university = $1 and ${conditions.join(' and ')}
    order by c.filed_at desc, c.id limit ${limit}
  ) c
    join lines l on l.university = c.university and l.id = c.id
    join people p on p.university = c.university and p.id = c.author
  order by c.filed_at desc, c.id`;

const beginning = (words: string): string => `(starts_with(folded(c.number), folded(${words}))
  or c.author in (select a.id from people a where a.university = $1 and starts_with(folded(a.name), folded(${words}))))`;

/** The cases that begin so, by their indexes; null where they are many. */
async function findCases(q: Queryable, search: string): Promise<readonly string[] | null> {
  const { rows } = await q.query<{ id: string }>('select cases_beginning($1, $2) as id', [search, fewCases]);
  return rows.length < fewCases ? rows.map(({ id }) => id) : null;
}

function reachOf(who: Pick<SessionPerson, 'appointments'>, filter: CaseFilter): keyof typeof reaches {
  if (filter.own === true) return 'own';
  const positions = who.appointments.map(({ position }) => position);
  return mayReadCase({ author: false, hasOrHadTask: false, readsAlong: false, positions }) ? 'all' : 'tied';
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

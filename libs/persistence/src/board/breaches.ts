import type { Explanation, WorkingLeft } from '@kelisim/domain';
import { workingLeft } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCalendar } from '../organisation/read-calendar';
import type { Page, PageRequest } from '../reading/cursor';
import { moment } from '../reading/moment';
import { stepOfKey } from '../reading/read-deadlines';
import type { NamedLateness, RawLateness } from '../reading/who-was-late';
import { latenessColumns, latePeople, lateUnit, toLateness } from '../reading/who-was-late';
import type { BoardFilter, Place } from './board-filter';
import { searched, unitsWanted, valuesOf } from './board-filter';
import { boardMoment } from './board-moment';
import type { BoardScope } from './board-scope';
import { readDeadlineCursor, toDeadlinePage } from './deadline-cursor';
import { lateTerms, midnightOf, termEnded } from './late-terms';

/** Local dates of the university, the first and the last on which a term ended. */
export interface BoardPeriod {
  readonly from: string;
  readonly to: string;
}

/** `unit` and `person` are of whoever was late. */
export interface BreachFilter extends BoardFilter, BoardPeriod {}

/** A term that was not answered in time (R44), and whose lateness it is (R02). */
export interface Breach {
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  readonly due: string;
  /** When it was answered at last, or fell away; null while it is not. */
  readonly endedAt: string | null;
  /** Milliseconds from its end to the answer, or to now. */
  readonly lateBy: number;
  /** The same in working time. */
  readonly working: WorkingLeft;
  readonly late: NamedLateness;
  readonly explanation: Explanation;
}

interface RawBreach extends RawLateness {
  readonly case_id: string;
  readonly number: string;
  readonly pack_version: string;
  readonly procedure: string;
  readonly line: string;
  readonly key: string;
  readonly ended_at: Date | null;
  readonly seen_at: Date;
  readonly explanation: Explanation;
  readonly cursor_due: string;
}

const statement = (conditions: readonly string[], limit: string): string => `
  with ${boardMoment}
  select x.case_id, c.number, c.version as pack_version, x.procedure, x.line, x.key, x.due_at, ended.at as ended_at,
    coalesce(ended.at, moment.now) as seen_at, x.explanation, x.due_at::text as cursor_due, ${latenessColumns}
  ${lateTerms(conditions, termEnded)}
  order by x.due_at desc, x.line desc, x.key desc limit ${limit}`;

/** The terms that ended without an answer in a period, the latest first. @throws DomainError `request-invalid`. */
export async function readBreaches(
  q: Queryable,
  university: string,
  scope: BoardScope,
  { limit, cursor, ...filter }: BreachFilter & PageRequest,
): Promise<Page<Breach>> {
  const seen = readDeadlineCursor(cursor);
  const { values, place } = valuesOf(university);
  const conditions = await breachConditions(q, university, scope, filter, place);
  const before =
    seen === null
      ? []
      : [`(x.due_at, x.line, x.key) < (${place(seen[0])}::timestamptz, ${place(seen[1])}::uuid, ${place(seen[2])})`];
  const { rows } = await q.query<RawBreach>(statement([...conditions, ...before], place(limit + 1)), values);
  return await toDeadlinePage(rows, limit, async (row) => await toBreach(q, university, row));
}

/** Conditions on late term `x` and whoever `held` it. */
export async function breachConditions(
  q: Queryable,
  university: string,
  scope: BoardScope,
  { from, to, procedure, unit, person, search }: BreachFilter,
  place: Place,
): Promise<readonly string[]> {
  // A term that ends with a day belongs to it: its moment is the midnight after.
  const conditions = [
    `x.due_at > ${midnightOf(place(from))} and x.due_at <= ${midnightOf(`(${place(to)}::date + 1)`)}`,
  ];
  const units = await unitsWanted(q, university, scope, unit);
  if (units !== null) conditions.push(`${lateUnit} = any (${place(units)}::uuid[])`);
  if (procedure !== undefined) conditions.push(`x.procedure = ${place(procedure)}`);
  if (person !== undefined) conditions.push(`${place(person)}::uuid = any (${latePeople})`);
  if (search !== undefined) conditions.push(searched('x.case_id', search, place));
  return conditions;
}

async function toBreach(q: Queryable, university: string, row: RawBreach): Promise<Breach> {
  const { explanation, due_at: due, seen_at: seen } = row;
  const calendar = await readCalendar(q, university, explanation.calendar);
  const { milliseconds, day } = workingLeft(explanation, seen.toISOString(), calendar);
  return {
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: stepOfKey(row.key),
    due: due.toISOString(),
    endedAt: moment(row.ended_at),
    lateBy: seen.getTime() - due.getTime(),
    working: { milliseconds: Math.max(0, -milliseconds), day },
    late: toLateness(row),
    explanation,
  };
}

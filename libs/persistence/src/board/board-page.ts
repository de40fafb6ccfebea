import type { Explanation, WorkingLeft } from '@kelisim/domain';
import { workingLeft } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCalendar } from '../organisation/read-calendar';
import type { Page, PageRequest } from '../reading/cursor';
import { stepOfKey } from '../reading/read-deadlines';
import type { NamedLateness, NamedPerson, RawLateness } from '../reading/who-was-late';
import { heldThen, latenessColumns, toLateness } from '../reading/who-was-late';
import type { BoardFilter } from './board-filter';
import { boardConditions, valuesOf } from './board-filter';
import { boardMoment } from './board-moment';
import type { BoardScope } from './board-scope';
import type { BoardState } from './board-state';
import { stateConditions } from './board-state';
import { readDeadlineCursor, toDeadlinePage } from './deadline-cursor';

export interface BoardRequest extends BoardFilter, PageRequest {
  readonly state: BoardState;
}

/** A line of the registrar's board (R44): what is due, overdue or paused, and by how much. */
export interface BoardRow {
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  readonly purpose: 'task' | 'window';
  readonly state: 'running' | 'overdue' | 'paused';
  readonly atRisk: boolean;
  readonly start: string;
  readonly due: string;
  /** Milliseconds until it is due, at the database's clock; negative when it is overdue. Of a paused term, when it stopped. */
  readonly left: number;
  /** The same in working time, by the calendar that the term was counted by. */
  readonly working: WorkingLeft;
  readonly unit: string | null;
  readonly position: string | null;
  readonly person: string | null;
  /** Whoever is waited for: the person, or everybody who holds the position now; none where it is vacant. */
  readonly people: readonly NamedPerson[];
  /** Whose lateness it is; null while it is not due, and of a window, which ends by itself. */
  readonly late: NamedLateness | null;
  readonly explanation: Explanation;
}

interface RawBoardRow extends RawLateness {
  readonly case_id: string;
  readonly number: string;
  readonly pack_version: string;
  readonly procedure: string;
  readonly line: string;
  readonly key: string;
  readonly purpose: BoardRow['purpose'];
  readonly standing: BoardRow['state'];
  readonly at_risk: boolean;
  readonly start_at: Date;
  readonly seen_at: Date;
  readonly unit: string | null;
  readonly position: string | null;
  readonly person: string | null;
  readonly people: NamedPerson[];
  readonly explanation: Explanation;
  readonly cursor_due: string;
}

/** Who holds position and unit of `x` now, or the person himself. */
const askedNow = `(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]') from people p
  where p.university = x.university and p.id = any (case when x.person is not null then array[x.person] else array(
    select a.person from appointments a where a.university = x.university and a.unit = x.unit and a.position = x.position
      and a.valid_from <= moment.now and (a.valid_to is null or a.valid_to > moment.now)) end))`;

/** The page is cut in the index alone; names, and who was late, are looked up for it afterwards. */
const statement = (conditions: readonly string[], limit: string): string => `
  with ${boardMoment}, page as materialized (
    select x.line, x.key, x.due_at from moment, deadlines x where ${conditions.join(' and ')}
    order by x.due_at, x.line, x.key limit ${limit})
  select x.case_id, c.number, c.version as pack_version, x.procedure, x.line, x.key, x.purpose,
    case when x.state = 'paused' then 'paused' when x.due_at <= moment.now then 'overdue' else 'running' end as standing,
    x.state <> 'paused' and x.due_at > moment.now and x.risk_at < moment.now as at_risk, x.start_at, x.due_at,
    coalesce(x.stopped_at, moment.now) as seen_at, x.unit, x.position, x.person, ${askedNow} as people, x.explanation,
    x.due_at::text as cursor_due, ${latenessColumns}
  from moment, page join deadlines x on x.university = $1 and x.line = page.line and x.key = page.key
    join cases c on c.university = x.university and c.id = x.case_id
    ${heldThen}
  order by page.due_at, page.line, page.key`;

/** The terms in one state that somebody watches over, the most urgent first. @throws DomainError `request-invalid`. */
export async function readDeadlineBoard(
  q: Queryable,
  university: string,
  scope: BoardScope,
  { state, limit, cursor, ...filter }: BoardRequest,
): Promise<Page<BoardRow>> {
  const seen = readDeadlineCursor(cursor);
  const { values, place } = valuesOf(university);
  const conditions = [
    ...(await boardConditions(q, university, scope, filter, place)),
    stateConditions[state],
    ...(seen === null
      ? []
      : [`(x.due_at, x.line, x.key) > (${place(seen[0])}::timestamptz, ${place(seen[1])}::uuid, ${place(seen[2])})`]),
  ];
  const { rows } = await q.query<RawBoardRow>(statement(conditions, place(limit + 1)), values);
  return await toDeadlinePage(rows, limit, async (row) => await toRow(q, university, row));
}

async function toRow(q: Queryable, university: string, row: RawBoardRow): Promise<BoardRow> {
  const { explanation, due_at: due, seen_at: seen } = row;
  const calendar = await readCalendar(q, university, explanation.calendar);
  const isLate = row.purpose === 'task' && seen >= due;
  return {
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: stepOfKey(row.key),
    purpose: row.purpose,
    state: row.standing,
    atRisk: row.at_risk,
    start: row.start_at.toISOString(),
    due: due.toISOString(),
    left: due.getTime() - seen.getTime(),
    working: workingLeft(explanation, seen.toISOString(), calendar),
    unit: row.unit,
    position: row.position,
    person: row.person,
    people: row.people,
    late: isLate ? toLateness(row) : null,
    explanation,
  };
}

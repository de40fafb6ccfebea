import type { Explanation } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { Page, PageRequest } from './cursor';
import { readCursor, toPage } from './cursor';
import { stepOfKey } from './read-deadlines';

export const boardStates = ['running', 'overdue', 'paused'] as const;
export type BoardState = (typeof boardStates)[number];

/** A line of the registrar's board (R44): what is due, overdue or paused, and by how much. */
export interface BoardRow {
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  readonly purpose: 'task' | 'window';
  readonly state: BoardState;
  readonly start: string;
  readonly due: string;
  /** Milliseconds until it is due, at the database's clock; negative when it is overdue. */
  readonly left: number;
  readonly unit: string | null;
  readonly position: string | null;
  readonly person: string | null;
  readonly personName: string | null;
  readonly explanation: Explanation;
}

interface RawBoardRow {
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  key: string;
  purpose: BoardRow['purpose'];
  start_at: Date;
  due_at: Date;
  left: number;
  unit: string | null;
  position: string | null;
  person: string | null;
  person_name: string | null;
  explanation: Explanation;
  cursor_at: string;
  cursor_id: string;
}

/** A clock that has passed its moment is overdue at once, whether or not its alarm has been worked off. */
const conditions: Readonly<Record<BoardState, string>> = {
  running: `x.state in ('running', 'breached') and x.due_at > app_now()`,
  overdue: `x.state in ('running', 'breached') and x.due_at <= app_now()`,
  paused: `x.state = 'paused'`,
};

const board = (condition: string): string => `
  select x.case_id, c.number, c.procedure, c.version as pack_version, x.key, x.purpose, x.start_at, x.due_at,
    (extract(epoch from x.due_at - app_now()) * 1000)::float8 as left, x.unit, x.position, x.person, p.name as person_name, x.explanation,
    x.due_at::text as cursor_at, x.line as cursor_id
  from deadlines x join cases c on c.university = x.university and c.id = x.case_id
    left join people p on p.university = x.university and p.id = x.person
  where x.university = $1 and ${condition} and ($2::timestamptz is null or (x.due_at, x.line) > ($2, $3))
  order by x.due_at, x.line limit $4`;
const statements: Readonly<Record<BoardState, string>> = {
  running: board(conditions.running),
  overdue: board(conditions.overdue),
  paused: board(conditions.paused),
};

/** The deadlines of the whole university in one state, the most urgent first. Who may see them is decided by the caller. */
export async function readDeadlineBoard(
  q: Queryable,
  university: string,
  state: BoardState,
  request: PageRequest,
): Promise<Page<BoardRow>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const { rows } = await q.query<RawBoardRow>(statements[state], [university, at, id, request.limit + 1]);
  return toPage(rows, request.limit, (row) => ({
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: stepOfKey(row.key),
    purpose: row.purpose,
    state,
    start: row.start_at.toISOString(),
    due: row.due_at.toISOString(),
    left: Math.round(row.left),
    unit: row.unit,
    position: row.position,
    person: row.person,
    personName: row.person_name,
    explanation: row.explanation,
  }));
}

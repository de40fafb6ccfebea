import type { WindowScopeValues } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { moment } from './moment';

/** A leased right in the journal with the case it comes from. */
export interface WindowOfCase {
  readonly id: string;
  readonly number: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly scope: WindowScopeValues;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly closedHow: 'closed' | 'lapsed' | 'revoked' | null;
  /** Whether it allows a change now, at the database's clock. */
  readonly open: boolean;
}

interface RawWindow {
  id: string;
  number: string;
  case_id: string;
  case_number: string;
  discipline: string;
  group_id: string;
  lesson_types: string[] | null;
  dates: string[];
  students: string[];
  grades: boolean;
  opens_at: Date;
  closes_at: Date;
  closed_at: Date | null;
  closed_how: WindowOfCase['closedHow'];
  open: boolean;
}

/** The windows of a holder, those that end last first. */
export async function readOwnWindows(
  q: Queryable,
  university: string,
  holder: string,
  limit: number,
): Promise<WindowOfCase[]> {
  const { rows } = await q.query<RawWindow>(
    `select w.id, w.number, w.case_id, c.number as case_number, w.discipline, w.group_id, w.lesson_types, w.dates::text[] as dates,
       w.students, w.grades, w.opens_at, w.closes_at, w.closed_at, w.closed_how,
       w.closed_at is null and w.opens_at <= app_now() and app_now() < w.closes_at as open
     from windows w join cases c on c.university = w.university and c.id = w.case_id
     where w.university = $1 and w.holder = $2 order by w.closes_at desc, w.id limit $3`,
    [university, holder, limit],
  );
  return rows.map(toWindow);
}

function toWindow(row: RawWindow): WindowOfCase {
  const { discipline, dates, students, grades } = row;
  return {
    id: row.id,
    number: row.number,
    case: { id: row.case_id, number: row.case_number },
    scope: { discipline, group: row.group_id, lessonTypes: row.lesson_types, dates, students, grades },
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    closedAt: moment(row.closed_at),
    closedHow: row.closed_how,
    open: row.open,
  };
}

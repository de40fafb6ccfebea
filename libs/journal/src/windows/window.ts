import type { WindowScopeValues } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** A leased right to change marks: its scope, and the half-open period `[opensAt, closesAt)` in which it holds (R06, R07). */
export interface Window {
  readonly id: string;
  /** As it stands in the register of windows, e.g. `W-2026-00017`. */
  readonly number: string;
  readonly holder: string;
  readonly scope: WindowScopeValues;
  /** RFC 3339 in UTC. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
}

/** A window that is open now, with the case that opened it. */
export interface OpenWindow extends Window {
  readonly case: { readonly id: string; readonly number: string };
}

export interface StoredWindow {
  id: string;
  number: string;
  holder: string;
  discipline: string;
  group_id: string;
  lesson_types: string[] | null;
  dates: string[];
  students: string[];
  grades: boolean;
  /** Null, as the end is, while the window is only requested. */
  opens_at: Date | null;
  closes_at: Date | null;
  closed_at: Date | null;
}

/** A window whose time has begun. */
export type WindowRow = StoredWindow & { opens_at: Date; closes_at: Date };

/** The columns of a window; dates as text, for the driver would make local midnights of them. */
export const windowColumns = `w.id, w.number, w.holder, w.discipline, w.group_id, w.lesson_types, w.dates::text[] as dates,
  w.students, w.grades, w.opens_at, w.closes_at, w.closed_at`;

/** What a window opens. */
export function scopeOf(row: StoredWindow): WindowScopeValues {
  const { discipline, students, dates, grades } = row;
  return { discipline, group: row.group_id, lessonTypes: row.lesson_types, dates, students, grades };
}

/** The window of a row that has been opened. */
export function toWindow(row: WindowRow): Window {
  return {
    id: row.id,
    number: row.number,
    holder: row.holder,
    scope: scopeOf(row),
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}

/** The windows of a holder that are open now, for one discipline and group. */
export async function openWindowsOf(
  q: Queryable,
  of: { readonly holder: string; readonly discipline: string; readonly group: string },
): Promise<OpenWindow[]> {
  const { rows } = await q.query<WindowRow & { case_id: string; case_number: string }>(
    `select ${windowColumns}, w.case_id, c.number as case_number
     from windows w join cases c on c.university = w.university and c.id = w.case_id, (select app_now() as now) moment
     where w.university = app_university() and w.holder = $1 and w.discipline = $2 and w.group_id = $3
       and w.closed_at is null and w.opens_at <= moment.now and moment.now < w.closes_at
     order by w.id`,
    [of.holder, of.discipline, of.group],
  );
  return rows.map((row) => ({ ...toWindow(row), case: { id: row.case_id, number: row.case_number } }));
}

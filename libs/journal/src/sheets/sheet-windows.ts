import type { WindowScopeValues } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { names } from '../rules/window-scope';
import type { SheetMaterial } from './sheet-content';

/** A window as far as sheets are concerned. */
export interface SheetWindow {
  readonly id: string;
  readonly scope: WindowScopeValues;
}

/** Whether a window opens a cell that a sheet counts: a student of it in a lesson of a column that is asked for. */
export function opensSheet({ scope }: SheetWindow, { columns, rows }: SheetMaterial): boolean {
  const lessons = columns.filter(({ asked }) => asked).flatMap((column) => column.lessons);
  return lessons.some(({ date, type }) =>
    rows.some(({ student }) => names(scope, { date, type, student: student.id })),
  );
}

/** The windows of a discipline and a group that are open at this moment, those that open a sheet's cells among them. */
export async function openWindowsOn(
  tx: Queryable,
  material: SheetMaterial,
  without: string | null = null,
): Promise<(SheetWindow & { readonly number: string })[]> {
  const { rows } = await tx.query<SheetWindow & { readonly number: string }>(
    `select w.id, w.number, json_build_object('discipline', w.discipline, 'group', w.group_id, 'lessonTypes', w.lesson_types,
       'dates', w.dates, 'students', w.students, 'grades', w.grades) as scope
     from windows w, (select app_now() as now offset 0) moment
     where w.university = app_university() and w.closed_at is null and w.closes_at > moment.now and w.opens_at <= moment.now
       and w.discipline = $1 and w.group_id = $2 and w.id is distinct from $3::uuid order by w.id`,
    [material.discipline.id, material.group.id, without],
  );
  return rows.filter((window) => opensSheet(window, material));
}

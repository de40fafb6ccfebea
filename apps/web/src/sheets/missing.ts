import type { SheetTable, SheetTableRowsItemMissingItemWhy } from '../api/generated/model';

/** A student whose mark is missing. */
export interface MissingMark {
  readonly id: string;
  readonly name: string;
  /** The lesson whose cell wants it; null where there is no lesson for him yet. */
  readonly lesson: string | null;
}

/** What keeps a sheet from being closed: a control, why, and whose marks. */
export interface MissingControl {
  readonly column: string;
  readonly title: string;
  readonly why: SheetTableRowsItemMissingItemWhy;
  readonly students: readonly MissingMark[];
}

/** What is missing, control by control in the order of the sheet: thirty students who lack the same are read at a glance. */
export function missingControls({ columns, rows }: Pick<SheetTable, 'columns' | 'rows'>): readonly MissingControl[] {
  const all = rows.flatMap(({ student, missing }) =>
    missing.map(({ column, why, lessons }) => ({ student, column, why, lesson: lessons[0] ?? null })),
  );
  return columns.flatMap(({ id, title }) => {
    const here = all.filter(({ column }) => column === id);
    return [...new Set(here.map(({ why }) => why))].map((why) => ({
      ...{ column: id, title, why },
      students: here
        .filter((one) => one.why === why)
        .map(({ student: { id: who, name }, lesson }) => ({ id: who, name, lesson })),
    }));
  });
}

import type { SheetTable, SheetTableRowsItemMissingItemWhy } from '../api/generated/model';

/** What keeps a sheet from being closed: a control, why, and whose marks. */
export interface MissingControl {
  readonly column: string;
  readonly title: string;
  readonly why: SheetTableRowsItemMissingItemWhy;
  readonly students: readonly { readonly id: string; readonly name: string }[];
}

/** What is missing, control by control in the order of the sheet: thirty students who lack the same are read at a glance. */
export function missingControls({ columns, rows }: Pick<SheetTable, 'columns' | 'rows'>): readonly MissingControl[] {
  const all = rows.flatMap(({ student, missing }) => missing.map(({ column, why }) => ({ student, column, why })));
  return columns.flatMap(({ id, title }) => {
    const here = all.filter(({ column }) => column === id);
    return [...new Set(here.map(({ why }) => why))].map((why) => ({
      ...{ column: id, title, why },
      students: here.filter((one) => one.why === why).map(({ student }) => ({ id: student.id, name: student.name })),
    }));
  });
}

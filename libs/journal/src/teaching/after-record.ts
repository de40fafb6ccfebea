/** Whether a row was recorded before the row `id`, which ended the page before: lists of records begin with the newest. */
export const afterRecord = (table: string, row: string, id: string): string =>
  `(${row}.recorded_at, ${row}.id) < (select last.recorded_at, last.id from ${table} last where last.university = app_university() and last.id = ${id})`;

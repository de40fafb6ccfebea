import type { Explanation } from '@kelisim/domain';
import { movedEnd } from '@kelisim/domain';
import type { Queryable, TermsToMove } from '@kelisim/persistence';

interface OpenSheet {
  readonly id: string;
  readonly department: string;
  readonly explanation: Explanation;
}

/** The moment by which a sheet is to be closed from now on. */
export interface RecountedSheet {
  readonly id: string;
  /** Instants, RFC 3339. */
  readonly from: string;
  readonly to: string;
  readonly explanation: Explanation;
}

/** The open sheets whose term a change of the calendar moves (R18, R20): it is the department's, and so counts by its calendar. */
export async function recountSheets(q: Queryable, change: TermsToMove): Promise<readonly RecountedSheet[]> {
  const { rows } = await q.query<OpenSheet>(
    `select id, department, close_basis -> 'explanation' as explanation from sheets
     where university = app_university() and department = any ($1::uuid[]) and state = 'open' order by id`,
    [change.units],
  );
  const moved: RecountedSheet[] = [];
  for (const { id, department, explanation } of rows) {
    const calendar = await change.calendarFor(department, explanation.calendar);
    if (calendar === null) continue;
    const { outage, now } = change;
    const end = movedEnd(explanation, { calendar, outage }, { now, onlyLonger: false });
    if (end !== null) moved.push({ id, from: explanation.due, to: end.due, explanation: end.explanation });
  }
  return moved;
}

/** Gives sheets their new term, by id; one that was closed or planned anew meanwhile stays as it is. */
export async function storeSheetTerms(tx: Queryable, sheets: readonly RecountedSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const rows = sheets.map(({ id, from, to, explanation }) => ({ id, before: from, close_by: to, explanation }));
  await tx.query(
    'select from sheets where university = app_university() and id = any ($1::uuid[]) order by id for no key update',
    [rows.map(({ id }) => id)],
  );
  await tx.query(
    `update sheets s set close_by = n.close_by, close_basis = jsonb_set(s.close_basis, '{explanation}', n.explanation)
     from json_to_recordset($1) as n (id uuid, before timestamptz, close_by timestamptz, explanation jsonb)
     where s.university = app_university() and s.id = n.id and s.state = 'open' and s.close_by = n.before`,
    [JSON.stringify(rows)],
  );
}

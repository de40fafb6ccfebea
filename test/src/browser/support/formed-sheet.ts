import type { JournalSummary, List } from '../../support/api-answers';
import type { ApiClient } from '../../support/api-client';

/** What the tests read of a sheet. */
export interface SheetAnswer {
  readonly id: string;
  readonly state: string;
  readonly number: string | null;
  readonly discipline: { readonly name: string };
  readonly group: { readonly name: string };
  readonly table: {
    readonly rows: readonly { readonly student: { readonly name: string }; readonly missing: readonly unknown[] }[];
  };
}

interface TaughtJournal extends JournalSummary {
  readonly period: { readonly id: string; readonly title: string };
}

/** A sheet with the journal it was formed of. */
export interface FormedSheet {
  readonly sheet: SheetAnswer;
  readonly journal: TaughtJournal;
}

/** Forms the sheets of mid-term control of a teacher's own journals, in which nothing is missing. */
export async function formWholeSheets(teacher: ApiClient): Promise<FormedSheet[]> {
  const { items } = await teacher.get<List<TaughtJournal>>('/api/journals?limit=100');
  const formed: FormedSheet[] = [];
  for (const journal of items.filter(({ own }) => own)) {
    const { discipline, group, period } = journal;
    const of = { kind: 'midterm', discipline: discipline.id, group: group.id, period: period.id };
    const { id } = await teacher.post<{ readonly id: string }>('/api/sheets', of);
    const sheet = await teacher.get<SheetAnswer>(`/api/sheets/${id}`);
    if (sheet.state === 'open' && sheet.table.rows.every(({ missing }) => missing.length === 0))
      formed.push({ sheet, journal });
  }
  return formed;
}

import { journalsList } from '../api/generated/journals/journals';
import type { JournalSummary } from '../api/generated/model';

/** A discipline in a group and a period, of which a sheet can be formed, with a journal of it. */
export interface SheetPlace {
  readonly value: string;
  readonly label: string;
  readonly discipline: string;
  readonly group: string;
  readonly period: string;
  readonly journal: string;
}

const MOST = 50;

/** Places of sheets by discipline, group or teacher. */
export async function findPlaces(
  words: string,
  call: { readonly signal: AbortSignal },
): Promise<readonly SheetPlace[]> {
  const { items } = await journalsList({ ...(words === '' ? {} : { search: words }), limit: MOST }, call);
  return placesOf(items);
}

/** One choice for each discipline, group and period, however many teachers and subgroups share it. */
function placesOf(journals: readonly JournalSummary[]): readonly SheetPlace[] {
  const once = new Map<string, SheetPlace>();
  for (const { id, discipline, group, period } of journals) {
    const value = [discipline.id, group.id, period.id].join(' ');
    const label = `${discipline.name} · ${group.name} · ${period.title}`;
    if (!once.has(value))
      once.set(value, { value, label, discipline: discipline.id, group: group.id, period: period.id, journal: id });
  }
  return [...once.values()];
}

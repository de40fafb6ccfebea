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

/** One choice for each discipline, group and period, however many teachers and subgroups share it. */
export function keepersChoice(journals: readonly JournalSummary[], language: string): readonly SheetPlace[] {
  const once = new Map<string, SheetPlace>();
  for (const { id, discipline, group, period } of journals) {
    const value = [discipline.id, group.id, period.id].join(' ');
    const label = `${discipline.name} · ${group.name} · ${period.title}`;
    if (!once.has(value))
      once.set(value, { value, label, discipline: discipline.id, group: group.id, period: period.id, journal: id });
  }
  return [...once.values()].sort((one, other) => one.label.localeCompare(other.label, language, { numeric: true }));
}

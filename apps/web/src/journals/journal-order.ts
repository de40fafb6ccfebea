import type { JournalSummary } from '../api/generated/model';

/** The journals of one discipline. */
export interface DisciplineJournals {
  readonly discipline: JournalSummary['discipline'];
  readonly journals: readonly JournalSummary[];
}

/** Journals under their disciplines, both in the order in which the server has put them: what comes later stands below. */
export function byDiscipline(journals: readonly JournalSummary[]): readonly DisciplineJournals[] {
  const found = new Map<string, { discipline: JournalSummary['discipline']; journals: JournalSummary[] }>();
  for (const journal of journals) {
    const { discipline } = journal;
    const of = found.get(discipline.id) ?? { discipline, journals: [] };
    of.journals.push(journal);
    found.set(discipline.id, of);
  }
  return [...found.values()];
}

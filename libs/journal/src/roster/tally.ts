import type { RosterPlace } from './roster-fault';

/** What an import does with a record. */
export type Outcome = 'added' | 'changed' | 'unchanged';

/** How many rows of a file were read, and what became of those that are a record here. The others were only compared. */
export interface FileReport {
  readonly file: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Counts rows by what became of them. A row may be several records: it was added with its first one. */
export class Tally {
  private readonly outcomes = new Map<string, Map<number, Outcome>>();

  count({ file, line }: RosterPlace, outcome: Outcome): void {
    const lines = this.outcomes.get(file) ?? new Map<number, Outcome>();
    this.outcomes.set(file, lines);
    const before = lines.get(line);
    if (before === undefined) lines.set(line, outcome);
    else if (before === 'unchanged' && outcome !== 'unchanged') lines.set(line, 'changed');
  }

  /** The report of all files that were read. */
  report(rows: ReadonlyMap<string, number>): readonly FileReport[] {
    return [...rows].map(([file, count]) => {
      const outcomes = [...(this.outcomes.get(file)?.values() ?? [])];
      const times = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
      return { file, rows: count, added: times('added'), changed: times('changed'), unchanged: times('unchanged') };
    });
  }
}

import type { WindowScopeValues } from '@kelisim/domain';

/** A cell that somebody wants to write, with what a right asks of its lesson. */
export interface ModelWrite {
  readonly lesson: string;
  readonly date: string;
  readonly type: string;
  readonly student: string;
  readonly value: string | null;
}

type ModelScope = Pick<WindowScopeValues, 'lessonTypes' | 'dates' | 'students' | 'grades'>;

/** What the journal must do, said as plainly as possible: the real one is compared with this. Time is in hours. */
export class JournalModel {
  now = 0;
  readonly marks = new Map<string, string>();
  readonly changes: string[] = [];
  private readonly windows: { scope: ModelScope; ends: number }[] = [];

  constructor(
    private readonly students: readonly string[],
    private readonly opensUntil: ReadonlyMap<string, number>,
  ) {}

  open(scope: ModelScope): void {
    this.windows.push({ scope, ends: this.now + 48 });
  }

  close(place: number): void {
    const window = this.windows[place];
    if (window) window.ends = Math.min(window.ends, this.now);
  }

  write(writes: readonly ModelWrite[]): number | 'mark-invalid' | 'journal-locked' {
    const cells = writes.map((write) => `${write.lesson} ${write.student}`);
    const valid = (value: string | null): boolean =>
      value === null || value === 'н/б' || /^(\d|[1-9]\d|100)$/.test(value);
    if (new Set(cells).size < cells.length) return 'mark-invalid';
    if (!writes.every(({ value, student }) => valid(value) && this.students.includes(student))) return 'mark-invalid';
    if (!writes.every((write, place) => this.mayWrite(write, this.marks.get(cells[place]!)))) return 'journal-locked';
    const changed = writes.filter(({ value }, place) => value !== (this.marks.get(cells[place]!) ?? null));
    for (const { lesson, student, value } of changed) {
      const cell = `${lesson} ${student}`;
      this.changes.push(`${cell}: ${this.marks.get(cell) ?? '–'} → ${value ?? '–'}`);
      if (value === null) this.marks.delete(cell);
      else this.marks.set(cell, value);
    }
    return changed.length;
  }

  private mayWrite({ lesson, date, type, student, value }: ModelWrite, before: string | undefined): boolean {
    if (this.now < (this.opensUntil.get(lesson) ?? 0)) return true;
    const isGrade = (mark: string | null | undefined): boolean => typeof mark === 'string' && mark !== 'н/б';
    return this.windows.some(({ scope, ends }) => {
      const inScope = scope.dates.includes(date) && scope.students.includes(student);
      const ofType = scope.lessonTypes === null || scope.lessonTypes.includes(type);
      return this.now < ends && inScope && ofType && (scope.grades || (!isGrade(before) && !isGrade(value)));
    });
  }
}

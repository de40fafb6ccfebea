import type { WindowScopeValues } from '@kelisim/domain';

/** A lesson as the model knows it; time is in hours from the first midnight, dates are days from that day. */
export interface ModelLesson {
  readonly day: number;
  readonly type: string;
  readonly starts: number;
  readonly locks: number;
  /** The marks of its scale. */
  readonly marks: readonly string[];
}

export interface ModelWrite {
  readonly lesson: number;
  readonly student: number;
  readonly value: string | null;
  readonly note: 'recredited' | null;
}

export interface ModelAssignment {
  readonly id: string;
  readonly person: string;
  readonly from: number;
  readonly to: number;
  readonly students: readonly number[] | null;
}

export interface ModelWindow {
  readonly id: string;
  readonly holder: string;
  readonly types: WindowScopeValues['lessonTypes'];
  readonly days: readonly number[];
  readonly students: readonly number[];
  readonly grades: boolean;
  ends: number;
}

export type ModelAnswer = { readonly changed: number } | { readonly code: string; readonly refused: readonly number[] };

/** What the journal must do, said as plainly as possible: the real one is compared with this. */
export class JournalModel {
  now = 0;
  readonly marks = new Map<string, string>();
  /** `rights`: any of these may be the one used. */
  readonly evidence: { readonly change: string; readonly rights: readonly string[] }[] = [];
  readonly windows: ModelWindow[] = [];
  readonly assignments: ModelAssignment[] = [];
  readonly revoked = new Set<string>();
  readonly inClosedSheet = new Set<number>();
  /** «lesson student» that a closed sheet of some students holds. */
  readonly heldCells = new Set<string>();
  readonly orders = new Set<number>();

  constructor(
    private readonly lessons: readonly ModelLesson[],
    private readonly inGroup: (student: number, day: number) => boolean,
  ) {}

  write(person: string, writes: readonly ModelWrite[]): ModelAnswer {
    const held = this.windows.some((window) => window.holder === person && this.now < window.ends);
    if (person !== 'teacher' && !held && this.assigned(person).length === 0) return { code: 'forbidden', refused: [] };
    const cells = writes.map(({ lesson, student }) => `${lesson} ${student}`);
    const found = writes.map((write, place) =>
      cells.indexOf(cells[place]!) < place ? 'invalid' : this.rights(person, write, this.marks.get(cells[place]!)),
    );
    const refused = found.flatMap((rights, place) =>
      typeof rights === 'string' || rights.length === 0 ? [place] : [],
    );
    if (refused.length > 0) return { code: found.includes('invalid') ? 'mark-invalid' : 'journal-locked', refused };
    const before = cells.map((cell) => this.marks.get(cell) ?? '–');
    const after = writes.map(({ value, note }) => (note === null ? (value ?? '–') : `${value} ${note}`));
    const changed = cells.flatMap((_, place) => (before[place] === after[place] ? [] : [place]));
    for (const place of changed) {
      const behalf = person === 'teacher' ? '' : ' for teacher';
      const change = `${cells[place]}: ${before[place]} → ${after[place]} by ${person}${behalf}`;
      this.evidence.push({ change, rights: found[place] as string[] });
      if (after[place] === '–') this.marks.delete(cells[place]!);
      else this.marks.set(cells[place]!, after[place]!);
    }
    return { changed: changed.length };
  }

  /** The best rights to change a cell: none, or why it may not be asked at all. */
  private rights(person: string, { lesson, student, value, note }: ModelWrite, before?: string): string[] | 'invalid' {
    const { day, type, starts, locks, marks } = this.lessons[lesson]!;
    if (!this.inGroup(student, day)) return 'invalid';
    const own = person === 'teacher';
    const thatDay = this.assigned(person, day, student);
    if (!own && thatDay.length === 0) return [];
    const possible = note === null ? value === null || value === 'н/б' || marks.includes(value) : value === 'н/б';
    if (this.now < starts || !possible || (note !== null && !this.orders.has(student))) return 'invalid';
    if (this.now < locks && !this.inClosedSheet.has(lesson) && !this.heldCells.has(`${lesson} ${student}`)) {
      const today = this.assigned(person, Math.floor(this.now / 24), student);
      const still = thatDay.filter((one) => today.includes(one)).map(({ id }) => `assignment ${id}`);
      if (own || still.length > 0) return own ? ['open-period'] : still;
    }
    const grade = [before, value].some((mark) => typeof mark === 'string' && !mark.startsWith('н/б'));
    const windows = this.windows.filter(
      (window) =>
        window.holder === person &&
        this.now < window.ends &&
        (window.types ?? [type]).includes(type) &&
        window.days.includes(day) &&
        window.students.includes(student) &&
        (window.grades || !grade),
    );
    return windows.map(({ id }) => `window ${id}`);
  }

  private assigned(person: string, day?: number, student?: number): ModelAssignment[] {
    return this.assignments.filter(
      (one) =>
        one.person === person &&
        !this.revoked.has(one.id) &&
        (day === undefined || (one.from <= day && day < one.to)) &&
        (student === undefined || one.students === null || one.students.includes(student)),
    );
  }
}

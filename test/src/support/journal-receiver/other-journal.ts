import type { Cell, Change, Said, Scope, WindowRequest } from './contract-messages';
import { refusal } from './contract-messages';
import type { MovableClock } from './movable-clock';

/** A lesson of the other system. */
export interface OtherLesson {
  readonly key: string;
  readonly discipline: string;
  readonly group: string;
  readonly date: string;
  readonly lessonType: string;
}

interface OpenedWindow {
  readonly reference: string;
  readonly asked: WindowRequest;
  readonly opensAt: number;
  closesAt: number;
  closedAt: number | null;
  readonly changes: Change[];
}

/** What an institution's own journal is like, in memory: its lessons are all closed, windows alone open them. */
export class OtherJournal {
  /** Bad manners: `keepsOpen` takes changes after the end, `ignoresScope` takes them anywhere. */
  readonly manners = { keepsOpen: false, ignoresScope: false };
  private readonly windows: OpenedWindow[] = [];
  private readonly marks = new Map<string, string | null>();

  constructor(
    private readonly clock: MovableClock,
    private readonly lessons: readonly OtherLesson[],
    private readonly students: readonly string[],
  ) {}

  /** What its teacher does in it: the mark is written if a window of his covers it. */
  write(by: string, lesson: string, student: string, after: string | null): 'written' | 'locked' {
    const found = this.lessons.find(({ key }) => key === lesson);
    const now = this.clock.now().getTime();
    const before = this.valueOf(lesson, student);
    const window = this.windows.find(
      (one) =>
        one.asked.holder === by &&
        (this.manners.keepsOpen || this.isOpen(one, now)) &&
        (this.manners.ignoresScope ||
          (found !== undefined && covers(one.asked.scope, found, student, [before, after]))),
    );
    if (window === undefined || found === undefined) return 'locked';
    const { discipline, group, date, lessonType } = found;
    const at = new Date(now).toISOString();
    window.changes.push({ discipline, group, lesson, date, lessonType, student, before, after, at, by });
    this.marks.set(`${lesson} ${student}`, after);
    return 'written';
  }

  /** A mark that was there before any window. */
  hold(lesson: string, student: string, value: string): void {
    this.marks.set(`${lesson} ${student}`, value);
  }

  open(asked: WindowRequest): Said {
    const { scope } = asked;
    const isKnown =
      this.lessons.some(({ discipline, group }) => discipline === scope.discipline && group === scope.group) &&
      scope.students.every((student) => this.students.includes(student));
    if (!isKnown) return refusal(422, 'scope-unknown', `Группа ${scope.group} не ведётся в этом журнале.\n`);
    const opensAt = this.clock.now().getTime();
    const closesAt =
      asked.closesAt === undefined ? opensAt + (asked.lastsSeconds ?? 0) * 1000 : Date.parse(asked.closesAt);
    if (closesAt <= opensAt) return refusal(409, 'term-passed');
    const reference = `win-${this.windows.length + 1}`;
    const window = { reference, asked, opensAt, closesAt, closedAt: null, changes: [] };
    this.windows.push(window);
    const body = { reference, opensAt: text(opensAt), closesAt: text(closesAt), snapshot: this.snapshotOf(scope) };
    return { status: 200, body };
  }

  extend(reference: string, closesAt: string): Said {
    const window = this.find(reference);
    if (window === undefined) return refusal(404, 'window-unknown');
    if (!this.isOpen(window, this.clock.now().getTime())) return refusal(409, 'window-closed');
    if (Date.parse(closesAt) <= window.closesAt) return refusal(409, 'end-not-later');
    window.closesAt = Date.parse(closesAt);
    return { status: 200, body: { closesAt } };
  }

  close(reference: string): Said {
    const window = this.find(reference);
    if (window === undefined) return refusal(404, 'window-unknown');
    window.closedAt ??= Math.min(this.clock.now().getTime(), window.closesAt);
    return {
      status: 200,
      body: { closedAt: text(window.closedAt), snapshot: this.snapshotOf(window.asked.scope) },
    };
  }

  snapshot(reference: string): Said {
    const window = this.find(reference);
    if (window === undefined) return refusal(404, 'window-unknown');
    return { status: 200, body: this.snapshotOf(window.asked.scope) };
  }

  /** Parts of two, so that who reads them has to go on. */
  changes(reference: string, since: string, after: string | null): Said {
    const window = this.find(reference);
    if (window === undefined) return refusal(404, 'window-unknown');
    return partOf(
      window.changes.filter(({ at }) => Date.parse(at) >= Date.parse(since)),
      after,
    );
  }

  list(since: string, after: string | null): Said {
    const now = this.clock.now().getTime();
    const listed = this.windows.filter(
      (window) => this.isOpen(window, now) || (window.closedAt ?? window.closesAt) >= Date.parse(since),
    );
    return partOf(
      listed.map((window) => this.describe(window, now)),
      after,
    );
  }

  private describe(window: OpenedWindow, now: number): Record<string, string | null> {
    const { reference, asked, opensAt, closesAt } = window;
    const isOpen = this.isOpen(window, now) || (this.manners.keepsOpen && window.closedAt === null);
    const ended = window.closedAt ?? closesAt;
    return {
      reference,
      window: asked.window,
      state: isOpen ? 'open' : 'closed',
      opensAt: text(opensAt),
      closesAt: text(closesAt),
      closedAt: isOpen ? null : text(ended),
    };
  }

  private snapshotOf(scope: Scope): { takenAt: string; cells: Cell[] } {
    const cells = this.lessons.flatMap((lesson) =>
      scope.students
        .filter((student) => covers({ ...scope, grades: true }, lesson, student, []))
        .map((student) => {
          const { key, date, lessonType } = lesson;
          return { lesson: key, date, lessonType, student, value: this.valueOf(key, student) };
        }),
    );
    return { takenAt: this.clock.now().toISOString(), cells };
  }

  private find(reference: string): OpenedWindow | undefined {
    return this.windows.find((window) => window.reference === reference);
  }

  private isOpen({ closedAt, opensAt, closesAt }: OpenedWindow, now: number): boolean {
    return closedAt === null && opensAt <= now && now < closesAt;
  }

  private valueOf(lesson: string, student: string): string | null {
    return this.marks.get(`${lesson} ${student}`) ?? null;
  }
}

function covers(scope: Scope, lesson: OtherLesson, student: string, values: readonly (string | null)[]): boolean {
  return (
    scope.discipline === lesson.discipline &&
    scope.group === lesson.group &&
    (scope.lessonTypes === null || scope.lessonTypes.includes(lesson.lessonType)) &&
    scope.dates.includes(lesson.date) &&
    scope.students.includes(student) &&
    (scope.grades || values.every((value) => value === null || value === 'н/б'))
  );
}

function partOf(all: readonly unknown[], after: string | null): Said {
  const start = after === null ? 0 : Number(after);
  const next = start + 2 < all.length ? String(start + 2) : null;
  return { status: 200, body: { items: all.slice(start, start + 2), next } };
}

const text = (moment: number): string => new Date(moment).toISOString();

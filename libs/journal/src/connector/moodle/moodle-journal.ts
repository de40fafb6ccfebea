import { requireAddress } from '../address';
import { ConnectorFault } from '../connector-fault';
import type { ExchangeLimits, Fetch } from '../exchange';
import { usualLimits } from '../exchange';
import type {
  ClosedWindow,
  JournalChange,
  JournalSnapshot,
  JournalSystem,
  LeasedWindow,
  OutsideWindow,
  WindowQuery,
  WindowThere,
  WindowToLease,
} from '../journal-system';
import { scopeThere, snapshotHere } from '../scope-there';
import type { MoodleGrades } from './answers';
import type { MoodleLine } from './call-moodle';
import { extensionsOf, readFlags, saveExtensions } from './extensions';
import { findPlace } from './find-place';
import { cellsOf, readGrades } from './gradebook';
import { listMoodleWindows } from './list-moodle-windows';
import type { MoodleWindow } from './moodle-reference';
import { referenceOf, windowOf } from './moodle-reference';
import { endAfter, instantOf, lastSecondBefore } from './moodle-time';
import { plannedEnd } from './planned-end';

/** How a Moodle is reached. */
export interface MoodleJournalOptions {
  /** Root of the site, e.g. `https://moodle.example.edu`. */
  readonly address: string;
  readonly token: string;
  /** The clock of the law. */
  readonly now: () => Date;
  readonly fetch?: Fetch;
  readonly limits?: ExchangeLimits;
}

/**
 * Opens windows in a Moodle (4.x) by its core web services: due-date extensions of assignments (R28).
 *
 * **What it does.** A window is an extension for exactly its students in exactly its assignments, until the window's
 * end: `mod_assign_save_user_extensions`, read back by `mod_assign_get_user_flags`. Moodle itself enforces the end.
 * Snapshots and changes come from the gradebook (`gradereport_user_get_grade_items`).
 *
 * **How things are named.** Course and students have the ID numbers that `sourced` gives. Moodle knows no lessons by
 * date: an assignment stands for one if its ID number says so, `<lesson type>/<YYYY-MM-DD>`, e.g. `midterm/2026-10-14`.
 * The token's user needs `mod/assign:view`, `mod/assign:grade`, `mod/assign:grantextension`, `gradereport/user:view`,
 * `moodle/grade:viewall` and to see ID numbers (`moodle/user:viewalldetails`).
 *
 * **What Moodle cannot do**, and what is answered then (`ConnectorFault` `refused`):
 * - keep teachers from grading: they may at any time, in and out of windows. An extension opens the *submission* to the
 *   student; grades given after the end are found by reconciliation, not prevented. A window that forbids changes of
 *   grades (R11) is refused: `grades-limit`.
 * - open lessons without an assignment: `lesson-unknown`; quizzes, forums and the like: `not-an-assignment`.
 * - open what is not shut: an assignment without a cut-off date in the past takes submissions from everybody:
 *   `not-locked-there`. Team submissions: `team-submission`. A student whom a teacher has locked: `student-locked`.
 * - hold two windows over one student and assignment: there is one extension. `already-extended`, also for an extension
 *   that somebody gave by hand; it is not overwritten.
 * - say when a window opened, who changed a grade, or what stood there before: the confirmed opening is the moment at
 *   which the extensions were read back, `by` is null, `before` is absent (the opening snapshot has it).
 * - tell lists of windows: only assignments of windows that we know are looked at.
 * - tell groups apart: the students of the window are named one by one, its group is not looked at.
 */
export class MoodleJournal implements JournalSystem {
  /** Hidden from whoever prints or writes this out: it holds the secret. */
  readonly #line: MoodleLine;

  /** @throws Error for an address or a token that may not be used. */
  constructor(options: MoodleJournalOptions) {
    const { address, token, now, fetch = globalThis.fetch, limits = usualLimits } = options;
    if (!/^[A-Za-z0-9]{16,128}$/u.test(token)) throw new Error('the token of a Moodle connector is refused');
    this.#line = { address: requireAddress(address), token, now, fetch, limits };
  }

  async openWindow(window: WindowToLease): Promise<LeasedWindow> {
    const scope = scopeThere(window.scope, window.sourced);
    if (!scope.grades) throw refused('grades-limit');
    const place = await findPlace(this.#line, scope);
    const opened = await this.lease(window, place.window);
    return { reference: referenceOf(place.window), ...opened, snapshot: this.snapshot(window, place) };
  }

  /** A window whose time has run out is left as it is: Moodle has ended it, and keeps when. */
  async closeWindow(window: OutsideWindow, how: 'closed' | 'lapsed' | 'revoked'): Promise<ClosedWindow> {
    const there = windowOf(window.reference);
    const last = Math.max(...extensionsOf(there, await readFlags(this.#line, there.assignments)));
    const lapsed = how === 'lapsed' && last !== 0 && Date.parse(endAfter(last)) <= this.#line.now().getTime();
    if (!lapsed && last !== 0) await saveExtensions(this.#line, there, 0);
    const closedAt = lapsed ? endAfter(last) : this.#line.now().toISOString();
    return { closedAt, snapshot: await this.readSnapshot(window) };
  }

  async closeUnknown({
    reference,
  }: Pick<OutsideWindow, 'id' | 'reference' | 'generation'>): Promise<{ readonly closedAt: string }> {
    await saveExtensions(this.#line, windowOf(reference), 0);
    return { closedAt: this.#line.now().toISOString() };
  }

  async extendWindow(window: OutsideWindow, closesAt: string): Promise<{ readonly closesAt: string }> {
    const there = windowOf(window.reference);
    const end = lastSecondBefore(closesAt);
    const now = this.#line.now().getTime();
    const extensions = extensionsOf(there, await readFlags(this.#line, there.assignments));
    if (extensions.some((last) => last === 0 || Date.parse(endAfter(last)) <= now)) throw refused('window-closed');
    if (extensions.some((last) => last > end)) throw refused('end-not-later');
    await saveExtensions(this.#line, there, end);
    return { closesAt: endAfter(end) };
  }

  async readSnapshot(window: OutsideWindow): Promise<JournalSnapshot> {
    const there = windowOf(window.reference);
    const grades = await readGrades(this.#line, there.course, there.users);
    return this.snapshot(window, { window: there, grades });
  }

  async readChanges(window: OutsideWindow, since: string): Promise<readonly JournalChange[]> {
    const there = windowOf(window.reference);
    const { discipline, group } = window.sourced;
    const from = Math.floor(Date.parse(since) / 1000);
    const grades = await readGrades(this.#line, there.course, there.users);
    return cellsOf(grades, there.assignments)
      .flatMap(({ gradedAt, lesson, date, lessonType, student, value }): JournalChange[] => {
        if (gradedAt === null || gradedAt < from) return [];
        const at = instantOf(gradedAt);
        return [{ discipline, group, lesson, date, lessonType, student, after: value, at, by: null }];
      })
      .sort((one, other) => one.at.localeCompare(other.at));
  }

  async listWindows({ known }: WindowQuery): Promise<readonly WindowThere[]> {
    const windows = known.map(windowOf);
    const flags = await readFlags(
      this.#line,
      windows.flatMap(({ assignments }) => assignments),
    );
    return listMoodleWindows(windows, flags, this.#line.now().getTime() / 1000);
  }

  /** Grants the extensions, unless an earlier try already has; takes back what was granted if not all could be. */
  private async lease(window: WindowToLease, there: MoodleWindow): Promise<{ opensAt: string; closesAt: string }> {
    const flags = await readFlags(this.#line, there.assignments);
    const isOurs = (user: number): boolean => there.users.includes(user);
    if (flags.some(({ userid, locked }) => locked !== 0 && isOurs(userid))) throw refused('student-locked');
    const end = plannedEnd(window, extensionsOf(there, flags), this.#line.now());
    if ('refused' in end) throw refused(end.refused);
    if (!end.granted) await this.grant(there, end.lastSecond);
    const opensAt = instantOf(Math.floor(this.#line.now().getTime() / 1000));
    return { opensAt, closesAt: endAfter(end.lastSecond) };
  }

  private async grant(there: MoodleWindow, lastSecond: number): Promise<void> {
    try {
      await saveExtensions(this.#line, there, lastSecond);
    } catch (error) {
      if (!(error instanceof ConnectorFault) || error.retryable) throw error;
      await saveExtensions(this.#line, there, 0);
      throw error;
    }
  }

  private snapshot(
    window: Pick<OutsideWindow, 'scope' | 'sourced'>,
    from: { readonly window: MoodleWindow; readonly grades: readonly MoodleGrades[] },
  ): JournalSnapshot {
    const cells = cellsOf(from.grades, from.window.assignments);
    return snapshotHere({ takenAt: this.#line.now().toISOString(), cells }, window);
  }
}

function refused(reason: string): ConnectorFault {
  return new ConnectorFault('refused', { reason });
}

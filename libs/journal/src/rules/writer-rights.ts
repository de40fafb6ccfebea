import type { WindowScopeValues } from '@kelisim/domain';
import { instant } from './instant';

/** Who fills a journal in another's place (R16), or for students who repeat the course (R17), on the minutes of the department. */
export interface Assignment {
  readonly id: string;
  readonly kind: 'substitution' | 'repeat-course';
  /** Local date; `validTo` is the first day on which it no longer holds, null when it has no end. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Null: every student of the journal. */
  readonly students: readonly string[] | null;
  /** RFC 3339. */
  readonly revokedAt: string | null;
}

/** A leased right: it holds in `[opensAt, closesAt)` and until it is closed. Null: only requested so far. */
export interface LeasedWindow {
  readonly id: string;
  readonly scope: WindowScopeValues;
  /** RFC 3339. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
}

/** Who writes in a journal, and what he may rest on: his own assignments in it, and the windows that he himself holds. */
export interface Writer {
  readonly person: string;
  readonly assignments: readonly Assignment[];
  /** In the order in which they are used where several cover a change. */
  readonly windows: readonly LeasedWindow[];
}

/** Whether an assignment covers a student's cell of a lesson on this date. A revoked one covers nothing from then on. */
export function assignedFor(
  { validFrom, validTo, students, revokedAt }: Assignment,
  cell: { readonly date: string; readonly student: string; readonly now: string },
): boolean {
  return (
    validFrom <= cell.date &&
    (validTo === null || cell.date < validTo) &&
    (students === null || students.includes(cell.student)) &&
    (revokedAt === null || instant(cell.now) < instant(revokedAt))
  );
}

/** Whether a window is open: the end is no longer in it (R07). */
export function isRunning({ opensAt, closesAt, closedAt }: LeasedWindow, now: string): boolean {
  const moment = instant(now);
  return (
    opensAt !== null &&
    closesAt !== null &&
    instant(opensAt) <= moment &&
    moment < instant(closesAt) &&
    (closedAt === null || moment < instant(closedAt))
  );
}

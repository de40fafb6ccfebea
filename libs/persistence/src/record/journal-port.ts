import type {
  GroupsFact,
  Language,
  Outage,
  PaperMarkChange,
  ReferenceSource,
  WindowScopeValues,
  WorkingCalendar,
} from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** A window as the engine knows it: its key in the line of the case that opened it. */
export interface WindowName {
  readonly line: string;
  readonly window: string;
}

/** What the engine opens: the command of the core, with the event's own moment and who authorised it. */
export interface WindowToOpen extends WindowName {
  readonly id: string;
  readonly case: string;
  readonly holder: string;
  readonly scope: WindowScopeValues;
  /** RFC 3339. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Who authorised it; null where the engine opens by itself. */
  readonly openedBy: string | null;
}

/** What another system is asked to open (R28): its time has not begun. */
export interface WindowToRequest extends Omit<WindowToOpen, 'opensAt' | 'closesAt'> {
  /** Code of the connector whose system is asked. */
  readonly journal: string;
  readonly requestedAt: string;
}

/** What another system has opened: the recorded opening, and the end that follows from it. */
export interface WindowToConfirm extends WindowName {
  readonly opensAt: string;
  readonly closesAt: string;
}

/** That another system would not do what it was asked to, for good. */
export interface OutsideFault extends WindowName {
  readonly act: 'open' | 'extend' | 'close';
  readonly code: string;
  /** What else is known of it: codes, nothing of people. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A later end of a right, by a recorded decision. */
export interface WindowToExtend extends WindowName {
  /** RFC 3339. */
  readonly closesAt: string;
  readonly basis: string;
  readonly decidedBy: string;
}

/** How a right ended. */
export interface WindowToClose extends WindowName {
  readonly how: 'closed' | 'lapsed' | 'revoked';
}

/** A window with what was done under it, as a result sheet shows it (R08). */
export interface WindowReport {
  readonly number: string;
  /** RFC 3339 in UTC. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly closedHow: WindowToClose['how'] | null;
  readonly openerName: string | null;
  readonly changes: readonly PaperMarkChange[];
  /** What became of the cells of the request; null while the window runs. */
  readonly counts: WindowCounts | null;
}

/** The cells of a window's request, by what the snapshots of its opening and closing say (R08). */
export interface WindowCounts {
  readonly changed: number;
  readonly unchanged: number;
  /** Changed meanwhile, but not by this window: by another right, or by nobody who has told of it. */
  readonly otherwise: number;
  /** Changes under the window outside its scope: impossible, and an incident. */
  readonly outside: number;
}

/** The calendar that a term of a unit is counted by from now on, by the version it was counted by; null: it stays as it is. */
export type CalendarFor = (unit: string, version: string) => Promise<WorkingCalendar | null>;

/** A change of the calendar, as the journal's own terms feel it (R18). */
export interface TermsToMove {
  /** Whose terms: these units'. */
  readonly units: readonly string[];
  readonly calendarFor: CalendarFor;
  readonly outage: Outage | null;
  /** Of the act, RFC 3339: nothing is made to have ended before it. */
  readonly now: string;
}

/** What a change of the calendar moves in the journal. */
export interface MovedTerms {
  /** Lessons whose open period ends at another moment. */
  readonly lessons: number;
  /** Sheets that are to be closed by another moment. */
  readonly sheets: number;
  /** Of which terms and whereto. */
  readonly hash: string;
}

/** What a form can refer to in the journal. */
export type TeachingSource = Extract<ReferenceSource, 'discipline' | 'group' | 'student' | 'lesson-type'>;

/** Something that can be chosen in a form: its id, and how a person reads it. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Who chooses, from what. */
export interface ChoiceQuestion<Source extends ReferenceSource = ReferenceSource> {
  readonly source: Source;
  readonly person: string;
  readonly language: Language;
  /** Only these ids are of interest: what a filled form holds. */
  readonly among?: readonly string[];
  /** A part of the label, however it is typed. */
  readonly search?: string;
  readonly limit?: number;
}

/** What follows from a group and is not asked of an author (R01). */
export type GroupDetails = Readonly<{ course: number; programme: { id: string; label: string } }>;

/**
 * All that procedures know of a journal. The built-in journal acts in the engine's own transaction: what is granted and
 * the right itself stand or fall together (design §2.4). Nothing of the engine imports a journal; the processes give it one.
 */
export abstract class JournalPort {
  /** Which journal a discipline is kept in: `built-in`, or the code of a connector (R28). */
  abstract journalOf(q: Queryable, discipline: string): Promise<string>;

  /** Registers a right that another system is asked for. Holds the register of windows, so it comes last in a transaction. */
  abstract requestWindow(tx: Queryable, window: WindowToRequest): Promise<void>;

  /** Another system has opened the right: from now on it has a time. */
  abstract confirmWindow(tx: Queryable, confirmed: WindowToConfirm): Promise<void>;

  /** Another system would not open, extend or close, for good: somebody has to look. */
  abstract reportFault(tx: Queryable, fault: OutsideFault): Promise<void>;

  /** Opens a right for exactly this scope (R06). Holds the register of windows, so it comes last in a transaction. */
  abstract openWindow(tx: Queryable, window: WindowToOpen): Promise<void>;

  /** Moves the end of a right later, and keeps by which decision. */
  abstract extendWindow(tx: Queryable, extension: WindowToExtend): Promise<void>;

  /** Ends a right; waits for whoever is writing under it. One that was closed before stays as it was. */
  abstract closeWindow(tx: Queryable, closing: WindowToClose): Promise<void>;

  /** How many marks were changed under a window: final once it is closed in the same transaction (R08). */
  abstract countChanges(tx: Queryable, window: WindowName): Promise<number>;

  /** The last window of a line with its changes; null where none was opened. */
  abstract reportWindow(q: Queryable, line: string, language: Language): Promise<WindowReport | null>;

  /** What a change of the calendar would move of the journal's own terms; nothing is moved. */
  abstract termsMovedBy(q: Queryable, change: TermsToMove): Promise<MovedTerms>;

  /** Moves them, as `termsMovedBy` has told in the same transaction. */
  abstract moveTermsBy(tx: Queryable, change: TermsToMove): Promise<MovedTerms>;

  /** What a person may choose: his own load (R47). In the order of the labels. */
  abstract choices(q: Queryable, question: ChoiceQuestion<TeachingSource>): Promise<Choice[]>;

  /** Present names by id, whoever asks; what has no name any more is missing. */
  abstract names(q: Queryable, source: TeachingSource, ids: readonly string[], language: Language): Promise<Choice[]>;

  abstract groupDetails(
    q: Queryable,
    groups: readonly string[],
    language: Language,
  ): Promise<ReadonlyMap<string, GroupDetails>>;

  /** Groups members by a relation that packs may name, in order of key (R04: the students of each faculty). */
  abstract membersBy(q: Queryable, relation: string, members: readonly string[]): Promise<GroupsFact>;
}

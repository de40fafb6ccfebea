import type { WindowScopeValues } from '@kelisim/domain';

/**
 * What the other system calls the things of a window: it knows its own keys, never our ids. Group, discipline and
 * holder each have one; students are by our id. No name of a person goes out.
 */
export interface SourcedIds {
  readonly discipline: string;
  readonly group: string;
  readonly holder: string;
  readonly students: Readonly<Record<string, string>>;
}

/** When a window ends: at a moment, or so long after the opening that the other system confirms (R07). */
export type WindowEnd = { readonly closesAt: string } | { readonly lastsSeconds: number };

/** A window that shall be opened there, for exactly this scope (R06). Instants are RFC 3339. */
export interface WindowToLease {
  readonly id: string;
  /** As it stands in our register of windows. */
  readonly number: string;
  /** Grows with every recorded act on the window. A retry keeps it and all the rest: it is the same request. */
  readonly generation: number;
  readonly scope: WindowScopeValues;
  readonly sourced: SourcedIds;
  readonly end: WindowEnd;
  /** When we recorded the request: a confirmed opening before that is not believed. */
  readonly requestedAt: string;
}

/** A window that was opened there, with what its evidence is read by. */
export interface OutsideWindow extends Pick<WindowToLease, 'id' | 'generation' | 'scope' | 'sourced'> {
  /** What the other system calls it. */
  readonly reference: string;
}

/** A cell of the other system's journal. */
export interface JournalCell {
  /** Its own key of the lesson, or of what stands for one. */
  readonly lesson: string;
  /** Local date of the lesson. */
  readonly date: string;
  readonly lessonType: string;
  /** Our id of the student. */
  readonly student: string;
  /** Null: the cell is empty. */
  readonly value: string | null;
  /** «перезачет» (R25). */
  readonly note: 'recredited' | null;
}

/** All cells of a window's scope at one moment (R08). */
export interface JournalSnapshot {
  readonly takenAt: string;
  readonly cells: readonly JournalCell[];
}

/** A change that was made there by the window, in the other system's own keys: it may lie outside the scope. */
export interface JournalChange {
  readonly discipline: string;
  readonly group: string;
  readonly lesson: string;
  readonly date: string;
  readonly lessonType: string;
  readonly student: string;
  /** Absent where the other system keeps no history: then the opening snapshot says it. */
  readonly before?: string | null;
  readonly after: string | null;
  readonly at: string;
  /** Its key of who did it; null where it does not say. */
  readonly by: string | null;
}

/** The recorded opening: what the other system has confirmed. */
export interface LeasedWindow {
  readonly reference: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly snapshot: JournalSnapshot;
}

export interface ClosedWindow {
  readonly closedAt: string;
  readonly snapshot: JournalSnapshot;
}

/** A window as the other system has it. */
export interface WindowThere {
  readonly reference: string;
  /** Our id of it, as it was told; null where the window is not of our asking. */
  readonly window: string | null;
  readonly state: 'open' | 'closed';
  /** Null where the other system does not keep it. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
}

/** Which windows to list: all that are open, those that ended since, and those we know. */
export interface WindowQuery {
  /** Not later than the opening of any window that is open here, or one that ended there early is taken for lost. */
  readonly since: string;
  /** References of our windows; a system that keeps no list of windows looks at these. */
  readonly known: readonly string[];
}

/**
 * The institution's own electronic journal (R28). Every act is the same when it is repeated with the same generation;
 * everything that goes wrong is a `ConnectorFault`, which says whether to try again. The end of a window is theirs to
 * enforce; `reconcile` says afterwards whether they did.
 */
export interface JournalSystem {
  openWindow(window: WindowToLease): Promise<LeasedWindow>;
  /** @param how `closed` by its holder, `lapsed` by its time, `revoked` by a decision. */
  closeWindow(window: OutsideWindow, how: 'closed' | 'lapsed' | 'revoked'): Promise<ClosedWindow>;
  /**
   * Ends a window that we know nothing of (`unknown-here`); what it left is not ours to read.
   *
   * @param window by the id that they say is ours.
   */
  closeUnknown(window: Pick<OutsideWindow, 'id' | 'reference' | 'generation'>): Promise<{ readonly closedAt: string }>;
  /** Moves the end by a recorded decision; only later, and only while it is open. */
  extendWindow(window: OutsideWindow, closesAt: string): Promise<{ readonly closesAt: string }>;
  readSnapshot(window: OutsideWindow): Promise<JournalSnapshot>;
  /** What was changed by the window, oldest first; from `since` on (the opening, or the last reading), included. */
  readChanges(window: OutsideWindow, since: string): Promise<readonly JournalChange[]>;
  listWindows(query: WindowQuery): Promise<readonly WindowThere[]>;
}

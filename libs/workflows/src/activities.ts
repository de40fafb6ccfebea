/** Which case an activity concerns. */
export interface CaseRef {
  readonly university: string;
  readonly caseId: string;
}

/** One recorded event, as far as it may be shown in Temporal: ids, names of steps, moments. */
export interface StoryEvent {
  readonly line: string;
  readonly sequence: number;
  readonly type: string;
  readonly step: string | null;
  readonly at: string;
}

/** The earliest moment at which something happens in the case by itself. */
export interface NextRung {
  /** RFC 3339. */
  readonly at: string;
  readonly deadline: string;
  readonly line: string;
}

/** Work that follows from a decision and waits to be carried out. */
export interface PendingEffect {
  readonly id: string;
  readonly kind: 'render' | 'letter' | 'child-ended' | 'journal-open' | 'journal-extend' | 'journal-close';
}

/** Where a case stands, and what its workflow has to do. */
export interface CaseFollowing {
  /** The highest number of the outbox contained here; it is acknowledged by the next call. */
  readonly upTo: number;
  /** Whether still more events wait. */
  readonly more: boolean;
  readonly story: readonly StoryEvent[];
  /** Where the case stands: one step for each open line. */
  readonly steps: readonly string[];
  readonly state: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
  readonly procedure: string;
  readonly number: string;
  readonly nextRung: NextRung | null;
  /** Pending now, oldest first. */
  readonly effects: readonly PendingEffect[];
  /** The database's clock. */
  readonly now: string;
}

export interface RungsApplied {
  readonly applied: number;
  readonly nextRungAt: string | null;
  readonly now: string;
}

/**
 * Short transactions in Postgres. They run as local activities: the history gets one line of each instead of three, and the
 * server is not asked to hand them out.
 */
export interface CaseActivities {
  /** Acknowledges the events up to a number and says where the case stands. Idempotent. */
  followCase(ref: CaseRef, acknowledge: number): Promise<CaseFollowing>;
  /** Applies what is due by the database's clock, which may be nothing yet. Idempotent. */
  applyDueRungs(ref: CaseRef): Promise<RungsApplied>;
  /** Writes one letter to each person concerned. Idempotent by effect. */
  writeLetters(ref: CaseRef, effect: string): Promise<void>;
  /** Records that an effect failed for good, so that a person can mend it. Idempotent. */
  failEffect(ref: CaseRef, effect: string, code: string): Promise<void>;
}

/** Work that may wait long for something outside this case: the renderer, or a parent case that stands still. */
export interface OutsideActivities {
  /** Makes the PDF of a fixed revision and records it. Idempotent by effect. */
  renderPaper(ref: CaseRef, effect: string): Promise<void>;
  /** Tells the parent case that this one has ended. Idempotent by effect. */
  reportChildEnd(ref: CaseRef, effect: string): Promise<void>;
  /** Asks another system to open a window, and records the opening that it confirms. Idempotent by effect, also there. */
  openOutsideWindow(ref: CaseRef, effect: string): Promise<void>;
  /** Tells another system of a later end. Idempotent by effect, also there. */
  extendOutsideWindow(ref: CaseRef, effect: string): Promise<void>;
  /** Asks another system to end a window, and records what was changed under it. Idempotent by effect, also there. */
  closeOutsideWindow(ref: CaseRef, effect: string): Promise<void>;
}

/** A procedure of a university that the calendar starts. */
export interface ScheduledProcedure {
  readonly university: string;
  readonly procedure: string;
}

/** What became of a start by the calendar so far. */
export interface ScheduledStanding {
  readonly state: 'done' | 'waits' | 'not-scheduled';
  /** RFC 3339: when it is to be asked again; null where nothing is left to do. */
  readonly again: string | null;
  /** The database's clock. */
  readonly now: string;
  readonly cases: readonly string[];
}

export interface ScheduleActivities {
  /** Files the cases of a moment of the calendar, each once. Idempotent. */
  startBySchedule(procedure: ScheduledProcedure, called: string): Promise<ScheduledStanding>;
}

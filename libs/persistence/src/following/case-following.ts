/** What the workflow of a case needs to know to follow it: ids, step names and moments, no form data, no names. */
export interface CaseFollowing {
  /** The highest outbox id there is; where it is beyond the acknowledged one, the case is followed again. */
  readonly upTo: number;
  readonly more: boolean;
  /** The events acknowledged by this call. */
  readonly story: readonly StoryEntry[];
  /** Where the case's open lines stand. */
  readonly steps: readonly string[];
  readonly state: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
  readonly procedure: string;
  readonly number: string;
  /** The earliest moment at which something happens by itself. */
  readonly nextRung: { readonly at: string; readonly deadline: string; readonly line: string } | null;
  /** Effects to carry out, oldest first. */
  readonly effects: readonly PendingEffect[];
  /** The database's clock, RFC 3339. */
  readonly now: string;
}

export interface StoryEntry {
  readonly line: string;
  readonly sequence: number;
  readonly type: string;
  readonly step: string | null;
  readonly at: string;
}

export type EffectKind = 'render' | 'letter' | 'child-ended' | JournalEffectKind;

/** What another system that holds a journal is asked for (R28). */
export type JournalEffectKind = 'journal-open' | 'journal-extend' | 'journal-close';

export interface PendingEffect {
  readonly id: string;
  readonly kind: EffectKind;
}

import type { WindowScopeValues } from '@kelisim/domain';
import type { JournalChange, SourcedIds } from './journal-system';

/** What can differ between our windows and theirs. */
export type DisagreementKind =
  | 'open-there-closed-here'
  | 'closed-there-open-here'
  | 'unknown-there'
  | 'unknown-here'
  | 'end-differs'
  | 'changes-after-end'
  | 'changes-outside-scope';

/** `close-again`: the right has to end there. `incident`: a person of the registrar's office has to see it. */
export type Remedy = 'close-again' | 'incident';

/** One thing that differs. */
export interface Disagreement {
  /** The same for the same disagreement whenever it is found again: an incident is opened once. */
  readonly key: string;
  readonly kind: DisagreementKind;
  /** Our id; null for a window that is not ours. */
  readonly window: string | null;
  /** Their name of it. */
  readonly reference: string;
  readonly todo: readonly Remedy[];
  /** Moments that differ, ours and theirs, where it is about moments. */
  readonly moments?: { readonly here: string | null; readonly there: string | null };
  /** The changes it is about, in their keys. */
  readonly changes?: readonly JournalChange[];
}

/** A window as we have it. `requested`: not confirmed yet, its activity is still at it. */
export interface WindowHere {
  readonly id: string;
  /** Null until they have confirmed. */
  readonly reference: string | null;
  readonly state: 'requested' | 'open' | 'closed';
  readonly scope: WindowScopeValues;
  readonly sourced: SourcedIds;
  /** Null until they have confirmed. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
}

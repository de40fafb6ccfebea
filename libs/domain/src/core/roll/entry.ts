import type { Actor } from '../state';

/** Where one entry of a list stands. */
export type EntryStatus =
  | 'open'
  /** Has read it. */
  | 'confirmed'
  /** Is not meant any more: he has left, or holds the position no longer. */
  | 'dropped'
  | 'decided'
  | 'contested'
  /** It was contested, and decided on again. */
  | 'settled'
  | 'withdrawn'
  /** The term ended before he confirmed. */
  | 'missed'
  /** The step was left before anything came of it. */
  | 'cancelled';

/** One entry of a list: a person who is to read a paper, or a row of a sheet. It has a sequence and a chain of its own. */
export interface EntryState {
  readonly status: EntryStatus;
  /** Of a row: what was decided. */
  readonly outcome: string | null;
  /** Of a row: the end that the decision leads to; null while it is contested. */
  readonly end: string | null;
  readonly sequence: number;
}

/** What can happen to one entry. Nobody acts for another on what he alone can have read (R37). */
export type EntryAct =
  | { readonly type: 'confirmed'; readonly by: Actor; readonly copy: boolean | null }
  | { readonly type: 'dropped'; readonly why: 'left' }
  | { readonly type: 'decided'; readonly outcome: string; readonly reason: string | null; readonly by: Actor }
  | { readonly type: 'contested'; readonly reason: string; readonly by: Actor }
  | { readonly type: 'settled'; readonly outcome: string; readonly reason: string | null; readonly by: Actor }
  | { readonly type: 'withdrawn'; readonly reason: string; readonly by: Actor };

/** An entry before anything has happened to it. */
export const newEntry: EntryState = { status: 'open', outcome: null, end: null, sequence: 0 };

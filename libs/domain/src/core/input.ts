import type { FormValues } from '../definition/form-schema';
import type { Actor, AddedHow, Author, PositionAddress } from './state';

/** What can happen to a line. An input becomes an event when its facts have been looked up and it has been recorded. */
export type Input =
  | {
      readonly type: 'filed';
      readonly author: Author;
      readonly form: FormValues;
      /** Of a case that the calendar has filed in the author's name: the nominal moment, RFC 3339. */
      readonly scheduledFor?: string;
    }
  | {
      readonly type: 'itemStarted';
      readonly key: string;
      readonly values: Readonly<Record<string, unknown>>;
      readonly step: string;
    }
  | {
      readonly type: 'decided';
      readonly task: string;
      readonly outcome: string;
      readonly reason: string | null;
      readonly form: FormValues | null;
      /** The step to which it leads, where whoever decides chooses it; without it the first of them. */
      readonly next?: string;
      readonly by: Actor;
    }
  | {
      readonly type: 'extensionAsked';
      readonly task: string;
      /** The end that is wished for, RFC 3339. */
      readonly until: string;
      readonly reason: string;
      readonly by: Actor;
    }
  /** Whoever has a task hands it on: from now on it stands with that person, and its clock runs on. */
  | {
      readonly type: 'forwarded';
      readonly task: string;
      readonly to: string;
      readonly reason: string;
      readonly by: Actor;
    }
  /** Whoever has a task of an approval wants others to say their word too. */
  | {
      readonly type: 'approversAdded';
      readonly task: string;
      readonly persons: readonly string[];
      readonly how: AddedHow;
      readonly reason: string;
      readonly by: Actor;
    }
  /** Nobody has a task any more: by rule it goes to the superior, then to the administrator (R38). Nobody ordered it. */
  | {
      readonly type: 'reassigned';
      readonly task: string;
      readonly why: 'vacant' | 'left';
      /** The post at which it stood, or the last one of the person who left; null where he never held one. */
      readonly from: PositionAddress | null;
    }
  | {
      readonly type: 'takenBack';
      readonly task: string;
      readonly by: Actor;
      /** The case's paper was made with the decision: it is made anew without it. */
      readonly paper?: true;
    }
  | { readonly type: 'deadlineReached'; readonly deadline: string; readonly generation: number; readonly rung: string }
  /** Another system has opened the window: from which moment, and until when by its own account. */
  | { readonly type: 'windowOpened'; readonly window: string; readonly opensAt: string; readonly closesAt: string }
  /** Another system has ended the window, with so many changes under it. */
  | { readonly type: 'windowClosed'; readonly window: string; readonly closedAt: string; readonly changes: number }
  /** Another system would not, for good; the reason is told in its own words, where it gave any. */
  | { readonly type: 'windowRefused'; readonly window: string; readonly code: string; readonly reason?: string }
  | {
      readonly type: 'windowExtended';
      readonly window: string;
      /** The new end, RFC 3339. */
      readonly until: string;
      /** What was decided where: it stands in the explanation of the term. */
      readonly basis: string;
      readonly by: Actor;
    }
  /** A running term is counted anew: by another version of its calendar, or because nothing could be done for a while (R18). */
  | {
      readonly type: 'recounted';
      readonly deadline: string;
      /** Version of the calendar. */
      readonly calendar: string;
      readonly outage: { readonly from: string; readonly to: string } | null;
      /** What was ordered where: it stands in the explanation of the term. */
      readonly basis: string;
      readonly by: Actor;
    }
  | {
      readonly type: 'documentRendered';
      readonly document: string;
      readonly revision: number;
      readonly file: string;
      readonly pages: number;
    }
  | { readonly type: 'effectDone'; readonly effect: string; readonly result: string | null }
  | { readonly type: 'effectFailed'; readonly effect: string; readonly code: string; readonly reason?: string }
  | { readonly type: 'childEnded'; readonly child: string; readonly end: string }
  | {
      readonly type: 'itemsJoined';
      readonly step: string;
      readonly ended: Readonly<Record<string, number>>;
      /** Heads of the items' chains, hexadecimal, by item key: the case's chain vouches for them from here on. */
      readonly heads: Readonly<Record<string, string>>;
    }
  /** What the route waits for in a list has been reached: all have confirmed, all rows are decided, or none is contested any more. */
  | {
      readonly type: 'rollCounted';
      readonly roll: string;
      /** Who decided the last of the rows one by one. */
      readonly by?: Actor;
    }
  /** A row was contested while none was: somebody has to decide on it. */
  | { readonly type: 'rowContested'; readonly roll: string; readonly by: Actor }
  | { readonly type: 'recalled'; readonly by: Actor; readonly reason: string }
  | { readonly type: 'cancelled'; readonly by: Actor; readonly reason: string }
  | { readonly type: 'suspended'; readonly by: Actor; readonly reason: string }
  | { readonly type: 'resumed'; readonly by: Actor; readonly reason: string }
  | { readonly type: 'moved'; readonly by: Actor; readonly step: string; readonly reason: string }
  | {
      readonly type: 'migrated';
      readonly by: Actor;
      readonly version: string;
      readonly step: string | null;
      readonly reason: string;
    };

export type InputType = Input['type'];

/** Ends that every case knows beside those of its procedure. */
export const commonEnds = { recalled: 'recalled', cancelled: 'cancelled' } as const;

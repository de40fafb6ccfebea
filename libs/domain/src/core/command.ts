import type { FormValues } from '../definition/form-schema';
import type { Explanation } from '../working-time/explanation';
import type { Address, Forwarded, OpenTask, PlannedRung } from './state';

/** What a window opens, with its values: ids and local dates. */
export interface WindowScopeValues {
  readonly discipline: string;
  readonly group: string;
  /** Null: every type. */
  readonly lessonTypes: readonly string[] | null;
  readonly dates: readonly string[];
  readonly students: readonly string[];
  /** False: grades may not change, only notes and absences (R11). */
  readonly grades: boolean;
}

/** When another system shall end a window: a stretch of time from its opening, or a moment. */
export type RequestedEnd = { readonly lastsSeconds: number } | { readonly closesAt: string };

/** Why a letter is written; the words are made of it when it is read or sent. */
export type LetterKind = 'ended' | 'reminder' | 'escalated' | 'notice' | 'extended' | 'extension-refused' | 'visa-kept';

/** A letter to persons and holders of positions, resolved when it is sent. */
export interface LetterCommand {
  readonly do: 'letter';
  /** Key of the effect, unique in the line. */
  readonly effect: string;
  readonly kind: LetterKind;
  readonly to: readonly Address[];
  /** The step it speaks of, for `notice` the step that holds the message. */
  readonly step: string | null;
  /** The end it tells of. */
  readonly end: string | null;
  /** Also to everybody of this list who has not confirmed yet when it is written. */
  readonly roll?: string;
}

/**
 * What a recorded event makes true. Commands are carried out in the same transaction, except `render` and `letter`,
 * which become effects: rows that the case's workflow carries out afterwards.
 */
export type Command =
  | { readonly do: 'openTask'; readonly task: OpenTask; readonly deadline: string | null }
  | { readonly do: 'closeTask'; readonly task: string; readonly how: 'decided' | 'cancelled' }
  /** The task stands with a person from now on, to whom another has handed it on. */
  | { readonly do: 'readdressTask'; readonly task: string; readonly from: Address; readonly forwarded: Forwarded }
  | {
      readonly do: 'startDeadline';
      readonly deadline: string;
      readonly generation: number;
      readonly purpose: 'task' | 'window';
      readonly address: Address;
      readonly start: string;
      readonly due: string;
      readonly rungs: readonly PlannedRung[];
      readonly explanation: Explanation;
    }
  /** Somebody asks for more time; his reason is in the event. */
  | { readonly do: 'askExtension'; readonly task: string; readonly deadline: string; readonly until: string }
  | {
      readonly do: 'advanceDeadline';
      readonly deadline: string;
      readonly applied: number;
      readonly state: 'running' | 'breached';
    }
  | {
      readonly do: 'stopDeadline';
      readonly deadline: string;
      readonly state: 'met' | 'metLate' | 'cancelled' | 'paused' | 'elapsed';
    }
  /** The end of a term that stands still was counted anew: it goes on standing. */
  | {
      readonly do: 'recountStopped';
      readonly deadline: string;
      readonly due: string;
      readonly explanation: Explanation;
    }
  | LetterCommand
  | { readonly do: 'fixDocument'; readonly template: string; readonly step: string | null }
  | {
      readonly do: 'openWindow';
      readonly window: string;
      readonly holder: string;
      readonly scope: WindowScopeValues;
      readonly closesAt: string;
    }
  /** Another system is asked to open the window, for so long from its opening or until a moment. */
  | {
      readonly do: 'requestWindow';
      readonly window: string;
      readonly journal: string;
      readonly holder: string;
      readonly scope: WindowScopeValues;
      readonly end: RequestedEnd;
    }
  /** It has opened: the term counts from then. `endThere` is the end that it keeps so far. */
  | {
      readonly do: 'confirmWindow';
      readonly window: string;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly endThere: string;
    }
  /** The end of a window is moved later by a recorded decision. */
  | { readonly do: 'extendWindow'; readonly window: string; readonly closesAt: string; readonly basis: string }
  | {
      readonly do: 'closeWindow';
      readonly window: string;
      readonly how: 'closed' | 'lapsed' | 'revoked';
      /** Another system has to be told. */
      readonly outside?: true;
    }
  | {
      readonly do: 'createItems';
      readonly step: string;
      readonly items: readonly { readonly key: string; readonly values: Readonly<Record<string, unknown>> }[];
    }
  /** People are asked, or rows stand to be decided; who they are is in rows of their own. */
  | {
      readonly do: 'openRoll';
      readonly roll: string;
      readonly step: string;
      readonly kind: 'acquaint' | 'rows';
      readonly total: number;
      readonly deadline: string | null;
    }
  /** Nothing is asked in the list any more: it is complete, its term is over, or the step was left. */
  | { readonly do: 'closeRoll'; readonly roll: string; readonly how: 'complete' | 'lapsed' | 'cancelled' }
  /** The item has ended; the case's main line counts it. */
  | { readonly do: 'endItem'; readonly end: string }
  | {
      readonly do: 'startCase';
      readonly child: string;
      readonly procedure: string;
      readonly form: FormValues;
      readonly waited: boolean;
    }
  /** The form of the case was replaced, or an answer was added. */
  | { readonly do: 'keepForm'; readonly step: string | null }
  | { readonly do: 'incident'; readonly code: string; readonly detail: string }
  | { readonly do: 'endCase'; readonly end: string };

import type { RowDecision } from '../rolls/decide-rows';
import type { NextSteps } from './next-steps';

/** What a person decides. */
export interface DecisionRequest {
  readonly outcome: string;
  readonly reason: string | null;
  readonly form: unknown;
  /** The version of the task that the person saw. */
  readonly version: number;
  /** The step to which the outcome leads, where the person chooses it. */
  readonly next?: string | null;
  /** Of a sheet of rows: the exceptions; the outcome is that of all that are left. */
  readonly rows?: readonly RowDecision[];
  /** For whom he decides, where he acts for another (R38). */
  readonly principal?: string | null;
}

/** Where the case stands after the decision. */
export interface DecisionAnswer {
  readonly case: {
    readonly id: string;
    readonly number: string;
    readonly state: 'open' | 'suspended' | 'ended';
    readonly outcome: string | null;
  };
  readonly next: NextSteps;
}

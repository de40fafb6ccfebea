import type { CaseSealer } from '../sealing/case-sealer';
import type { LoadedCase, LoadedLine } from './loaded-case';
import type { StagedWrites } from './staged-writes';

/** Everything that one transaction writes. */
export interface Flushing {
  readonly case: LoadedCase;
  /** Whether the case's own row changes: it is locked by its main line. An act on an item leaves it alone. */
  readonly withCase: boolean;
  readonly lines: readonly LoadedLine[];
  readonly writes: StagedWrites;
  readonly sealer: CaseSealer;
  readonly now: string;
  readonly idempotency: {
    readonly person: string;
    readonly key: string;
    readonly requestHash: Buffer;
    readonly status: number;
    readonly answer: unknown;
  } | null;
}

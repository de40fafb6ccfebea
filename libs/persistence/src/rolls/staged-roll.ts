import type { EntrySubject } from './entry-bytes';

/** One entry of a list as it is written. */
export interface StagedEntry extends EntrySubject {
  readonly id: string;
  readonly head: Buffer;
}

/** A list as it is written when it is opened. */
export interface StagedRoll {
  readonly line: string;
  readonly key: string;
  readonly kind: 'acquaint' | 'rows';
  readonly step: string;
  readonly audience: unknown;
  readonly adds: boolean;
  readonly document: string | null;
  readonly deadline: string | null;
  readonly dueAt: string | null;
  readonly entries: readonly StagedEntry[];
}

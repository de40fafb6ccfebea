import type { Command, Facts, Input } from '@kelisim/domain';
import type { FixedRevision } from '../record/event-bytes';
import type { StoredEvent } from './stored-case';

/** An event as its stored bytes say it. `input` lacks what a person wrote: that is in `sealed`. */
export interface WrittenEvent {
  readonly university: string;
  readonly case: string;
  readonly line: string;
  readonly sequence: number;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly core: string;
  readonly input: Input;
  readonly facts: Facts;
  readonly commands: readonly Command[];
  readonly sealed: string | null;
  readonly documents: readonly FixedRevision[];
  readonly previous: string;
}

/** Reads the bytes of an event; null where they are no event at all. */
export function readEvent({ bytes }: StoredEvent): WrittenEvent | null {
  try {
    const event = JSON.parse(bytes.toString()) as Partial<WrittenEvent> | null;
    return event?.input === undefined || event.previous === undefined ? null : (event as WrittenEvent);
  } catch {
    // Bytes that are not JSON cannot have been written by us: the caller names the row.
    return null;
  }
}

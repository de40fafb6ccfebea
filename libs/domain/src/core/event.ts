import type { Facts } from './fact';
import type { Input } from './input';

/** A recorded input: what happened, when it counts from, and the answers that were looked up for it. */
export interface CaseEvent {
  readonly input: Input;
  readonly facts: Facts;
  /** RFC 3339, UTC. For a deadline its own moment, otherwise the moment of recording. */
  readonly effectiveAt: string;
}

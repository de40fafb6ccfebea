import type { Queryable } from './queryable';

/** Statements that become true together or not at all. */
export interface Transaction extends Queryable {
  /** Has it told after the commit whose inboxes changed; of a transaction that is rolled back nothing is told. */
  announce(to: Iterable<string>): void;
}

import type { Queryable, WindowName } from '@kelisim/persistence';
import type { HeldWindow } from './hold-window';
import type { ClosingSnapshot } from './take-snapshot';

/** A window under its lock, with its cells and changes as they were read under it. */
export interface CountedEnd {
  readonly window: HeldWindow;
  readonly picture: ClosingSnapshot;
}

/**
 * What was counted in a transaction is what is pictured at the end of the window in the same transaction: its lock is held
 * since, so nobody has changed anything under it, and nothing is read twice. It goes when the transaction's object goes.
 */
const counted = new WeakMap<Queryable, Map<string, CountedEnd>>();

const keyOf = ({ line, window }: WindowName): string => `${line} ${window}`;

export function rememberEnd(tx: Queryable, name: WindowName, end: CountedEnd): void {
  counted.set(tx, (counted.get(tx) ?? new Map<string, CountedEnd>()).set(keyOf(name), end));
}

/** What was counted, once. */
export function takeCountedEnd(tx: Queryable, name: WindowName): CountedEnd | undefined {
  const ends = counted.get(tx);
  const end = ends?.get(keyOf(name));
  ends?.delete(keyOf(name));
  return end;
}

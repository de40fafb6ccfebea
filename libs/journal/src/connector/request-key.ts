/** What is done to a window in the other system. */
export type WindowAct = 'open' | 'extend' | 'close';

/**
 * The key of a request that changes something there: the same for every retry of one recorded act, another for the next
 * act. Whoever has seen a key before answers as he did then, and does nothing.
 */
export function requestKey(window: string, act: WindowAct, generation: number): string {
  return `${window}.${act}.${generation}`;
}

/** A clock that only a test moves. */
export interface MovableClock {
  now(): Date;
  /** Puts it forward, or back. */
  advance(seconds: number): void;
}

export function movableClock(start: string): MovableClock {
  let moment = Date.parse(start);
  return {
    now: () => new Date(moment),
    advance: (seconds) => {
      moment += seconds * 1000;
    },
  };
}

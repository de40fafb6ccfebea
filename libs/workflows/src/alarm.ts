import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { NextRung } from './activities';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * The one timer of a case: it wakes the workflow at the earliest rung. It is only an alarm clock; what is due is decided by
 * the database.
 */
export class Alarm {
  private rung: NextRung | null = null;
  private scope: CancellationScope | null = null;
  private ringing = false;
  private rangInVain: string | null = null;

  /** Whether the moment has come. */
  get rings(): boolean {
    return this.ringing;
  }

  /**
   * Sets the alarm to a rung, or to none. How long to wait is counted on the clock of the database (`now`), so that a
   * difference to the clock of Temporal does not matter.
   */
  set(rung: NextRung | null, now: string): void {
    if (sameRung(rung, this.rung)) return;
    this.stop();
    if (rung !== null) this.start(rung, now);
  }

  /**
   * The alarm was heard. Where nothing could be applied in spite of it and the same rung still stands as due, the next try
   * waits for a minute: a fault elsewhere must not make a case spin.
   */
  heard(applied: number): void {
    this.rangInVain = applied === 0 ? (this.rung?.at ?? null) : null;
    this.stop();
  }

  stop(): void {
    this.ringing = false;
    this.rung = null;
    this.scope?.cancel();
    this.scope = null;
  }

  private start(rung: NextRung, now: string): void {
    const scope = new CancellationScope();
    this.rung = rung;
    this.scope = scope;
    const summary = `${rung.deadline} at ${rung.at}`;
    const pause = pauseUntil(rung.at, now, rung.at === this.rangInVain ? MINUTE : SECOND);
    scope
      .run(() => sleep(pause, { summary }))
      .then(
        () => {
          this.ringing = this.scope === scope;
        },
        (error: unknown) => {
          // Another rung took its place, or the workflow itself is cancelled and learns of it by the wait it is in.
          if (!isCancellation(error)) throw error;
        },
      );
  }
}

/**
 * Milliseconds to wait, rounded up to the whole second, so that the alarm never rings before the moment.
 *
 * @param least what to wait where the moment has passed already.
 */
function pauseUntil(at: string, now: string, least: number): number {
  const apart = Date.parse(at) - Date.parse(now);
  return apart > 0 ? Math.ceil(apart / SECOND) * SECOND : least;
}

function sameRung(one: NextRung | null, other: NextRung | null): boolean {
  if (one === null || other === null) return one === other;
  return one.at === other.at && one.deadline === other.deadline && one.line === other.line;
}

import { ActivityFailure, ApplicationFailure, isCancellation } from '@temporalio/workflow';
import type { CaseRef, PendingEffect } from './activities';
import { inPostgres, onPaper } from './called-activities';

/** Effects of one case carried out side by side. */
const SIDE_BY_SIDE = 8;

/** Carries out what follows from decisions: papers, letters, the news to a parent case. */
export class Effects {
  /** Effects under way, and at which applied number each was last begun. */
  private readonly underWay = new Set<string>();
  private readonly begunAt = new Map<string, number>();
  private ended = false;

  constructor(private readonly ref: CaseRef) {}

  /** Whether an effect has ended since {@link takeEnds} was called: the case has to be followed again. */
  get haveEnded(): boolean {
    return this.ended;
  }

  get areIdle(): boolean {
    return this.underWay.size === 0;
  }

  takeEnds(): void {
    this.ended = false;
  }

  /**
   * Begins the pending effects that are not under way, as far as there is room. One that was carried out and still stands
   * as pending is begun again only after something new was recorded: a fault elsewhere must not make a case spin.
   */
  begin(pending: readonly PendingEffect[], applied: number): void {
    this.forgetAllBut(pending);
    for (const effect of pending) {
      if (this.underWay.size >= SIDE_BY_SIDE) return;
      if (this.underWay.has(effect.id) || (this.begunAt.get(effect.id) ?? -1) >= applied) continue;
      this.underWay.add(effect.id);
      this.begunAt.set(effect.id, applied);
      void this.seeThrough(effect);
    }
  }

  /** Never rejects but by a fault of this code, which then fails the workflow task, as it must. */
  private async seeThrough(effect: PendingEffect): Promise<void> {
    try {
      await this.carryOut(effect);
    } catch (error) {
      // The workflow itself was cancelled: the effect stays pending in Postgres, and the next run finds it.
      if (isCancellation(error)) return;
      await inPostgres.failEffect(this.ref, effect.id, faultCode(error));
    } finally {
      this.underWay.delete(effect.id);
      this.ended = true;
    }
  }

  private carryOut({ id, kind }: PendingEffect): Promise<void> {
    switch (kind) {
      case 'render':
        return onPaper.renderPaper.executeWithOptions({ summary: `paper ${id}` }, [this.ref, id]);
      case 'letter':
        return inPostgres.writeLetters(this.ref, id);
      case 'child-ended':
        return inPostgres.reportChildEnd(this.ref, id);
    }
  }

  private forgetAllBut(pending: readonly PendingEffect[]): void {
    const kept = new Set(pending.map(({ id }) => id));
    for (const id of this.begunAt.keys()) if (!kept.has(id) && !this.underWay.has(id)) this.begunAt.delete(id);
  }
}

/** The stable code of a fault that ended an effect. */
function faultCode(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return (cause instanceof ApplicationFailure ? cause.type : undefined) ?? 'internal';
}

import { ActivityFailure, ApplicationFailure, isCancellation } from '@temporalio/workflow';
import type { CaseRef, PendingEffect } from './activities';
import { inPostgres, outside } from './called-activities';

/** Effects of one case carried out side by side. */
const SIDE_BY_SIDE = 8;

/**
 * Carries out what follows from decisions. Letters are a short transaction each and are written one after the other, in the
 * course of the workflow; papers, journals kept elsewhere and the news to a parent case may take long, and go on beside it.
 */
export class Effects {
  private readonly underWay = new Set<string>();
  /** At which applied number each effect was last begun. */
  private readonly begunAt = new Map<string, number>();
  private readonly faults: { readonly id: string; readonly code: string }[] = [];
  private ended = false;

  constructor(private readonly ref: CaseRef) {}

  /** Whether an effect has ended since the case was followed: it has to be followed again. */
  get haveEnded(): boolean {
    return this.ended;
  }

  get areIdle(): boolean {
    return this.underWay.size === 0;
  }

  /** Takes note of what ended; faults that are final are recorded, so that a person can mend them. */
  async takeEnds(): Promise<void> {
    this.ended = false;
    for (const { id, code } of this.faults.splice(0)) {
      await inPostgres.failEffect(this.ref, id, code);
      this.underWay.delete(id);
    }
  }

  /**
   * Carries out the pending effects that are not under way, as far as there is room. One that was carried out and still
   * stands as pending is begun again only after something new was recorded: a fault elsewhere must not make a case spin.
   */
  async carryOut(pending: readonly PendingEffect[], applied: number): Promise<void> {
    this.forgetAllBut(pending);
    for (const effect of pending) {
      if (this.underWay.has(effect.id) || (this.begunAt.get(effect.id) ?? -1) >= applied) continue;
      if (effect.kind === 'letter') await this.seeThrough(effect, applied);
      // It rejects only by a fault of this code, which then fails the workflow task, as it must.
      else if (this.underWay.size < SIDE_BY_SIDE) void this.seeThrough(effect, applied);
    }
  }

  private async seeThrough(effect: PendingEffect, applied: number): Promise<void> {
    this.underWay.add(effect.id);
    this.begunAt.set(effect.id, applied);
    try {
      await this.call(effect);
      this.underWay.delete(effect.id);
    } catch (error) {
      // The workflow itself was cancelled: the effect stays pending in Postgres, and the next run finds it.
      if (isCancellation(error)) return;
      this.faults.push({ id: effect.id, code: faultCode(error) });
    }
    this.ended = true;
  }

  private call({ id, kind }: PendingEffect): Promise<void> {
    switch (kind) {
      case 'render':
        return outside.renderPaper.executeWithOptions({ summary: `paper ${id}` }, [this.ref, id]);
      case 'child-ended':
        return outside.reportChildEnd(this.ref, id);
      // Newer than the oldest histories, which hold no effect of these kinds: nothing of theirs is called otherwise.
      case 'journal-open':
        return outside.openOutsideWindow(this.ref, id);
      case 'journal-extend':
        return outside.extendOutsideWindow(this.ref, id);
      case 'journal-close':
        return outside.closeOutsideWindow(this.ref, id);
      case 'letter':
        return inPostgres.writeLetters(this.ref, id);
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

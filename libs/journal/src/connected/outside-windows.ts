import type { RequestedEnd } from '@kelisim/domain';
import type { CaseRef, CaseStores, Database, Effect } from '@kelisim/persistence';
import { finishEffect, readEffect } from '@kelisim/persistence';
import { ConnectorFault } from '../connector/connector-fault';
import type { OutsideWindow, SourcedIds } from '../connector/journal-system';
import { heedFault, waitsForOpening } from './heed-fault';
import type { JournalSystems } from './journal-systems';
import { keepSnapshot, readOpeningCells } from './keep-snapshot';
import type { KnownOutside } from './read-outside-window';
import { isOpening, readOutsideWindow } from './read-outside-window';
import { readSourcedIds } from './sourced-ids';
import { cellsOf, toldChanges } from './told-changes';

/** An effect that concerns another system, with its window. */
interface Asking {
  readonly effect: Effect;
  readonly generation: number;
  readonly window: KnownOutside;
  readonly sourced: SourcedIds;
}

/**
 * What other systems are asked for, and what becomes of their answers (R28). The exchange is outside any transaction; its
 * result is recorded in one, under the line's lock and once. A retry is the same request to the other system, so a worker
 * that is killed in between has acted once. A refusal is recorded in the case at once, with what was said; who cannot be
 * reached for long becomes an incident while the tries go on.
 *
 * @throws ConnectorFault as the system's adapter does, but for `refused`: `retryable` says whether to try again.
 */
export class OutsideWindows {
  constructor(
    private readonly database: Database,
    private readonly stores: CaseStores,
    private readonly systems: JournalSystems,
  ) {}

  /** Asks for the opening, and records what was confirmed: the time begins. */
  async open(ref: CaseRef, effectId: string): Promise<void> {
    await this.heeding(ref, effectId, this.askToOpen(ref, effectId));
  }

  /** Tells of a later end. A window that has been closed in the meantime needs none. */
  async extend(ref: CaseRef, effectId: string): Promise<void> {
    await this.heeding(ref, effectId, this.askToExtend(ref, effectId));
  }

  /** Asks for the end, and records it with everything that was changed under the window (R08). */
  async close(ref: CaseRef, effectId: string): Promise<void> {
    await this.heeding(ref, effectId, this.askToClose(ref, effectId));
  }

  private async heeding(ref: CaseRef, effectId: string, asking: Promise<void>): Promise<void> {
    await asking.catch(async (fault: unknown) => {
      await heedFault(this.database, this.stores, { ref, effectId }, fault);
    });
  }

  private async askToOpen(ref: CaseRef, effectId: string): Promise<void> {
    const asking = await this.prepare(ref, effectId);
    if (asking === null) return;
    const { effect, generation, window, sourced } = asking;
    // Withdrawn before it was asked for. Should an earlier try have reached them, reconciliation finds what it left.
    if (window.closedAt !== null) {
      await this.reportDone(ref, effect);
      return;
    }
    const { id, number, scope, requestedAt } = window;
    const end = effect.content.end as RequestedEnd;
    const system = await this.systems.of(ref.university, window.adapter);
    const opened = await system.openWindow({ id, number, generation, scope, sourced, end, requestedAt });
    const { reference, opensAt, closesAt, snapshot } = opened;
    await finishEffect(this.database, this.stores, ref, effectId, async (tx, _, { line }) => {
      await tx.query('update windows set external_reference = $2 where university = app_university() and id = $1', [
        ...[id, reference],
      ]);
      await keepSnapshot(tx, { window: id, taken: 'opening', ...snapshot, cells: cellsOf(snapshot), changes: null });
      const key = String(effect.content.window);
      const waits = line.state.window?.key === key && line.state.window.outside === 'requested';
      return waits ? { input: { type: 'windowOpened', window: key, opensAt, closesAt }, state: 'done' } : done(effect);
    });
  }

  private async askToExtend(ref: CaseRef, effectId: string): Promise<void> {
    const asking = await this.prepare(ref, effectId);
    if (asking === null) return;
    const { effect, window } = asking;
    if (window.closedAt === null) {
      const system = await this.systems.of(ref.university, window.adapter);
      await system.extendWindow(outsideOf(asking), String(effect.content.closesAt));
    }
    await this.reportDone(ref, effect);
  }

  private async askToClose(ref: CaseRef, effectId: string): Promise<void> {
    const asking = await this.prepare(ref, effectId);
    if (asking === null) return;
    const { effect, window, sourced } = asking;
    if (window.reference === null) {
      // The opening may be on its way to them: its answer says what has to be closed.
      const opening = await this.database.read(ref.university, async (q) => await isOpening(q, ref.caseId, window.id));
      if (opening) throw new ConnectorFault('busy', { reason: waitsForOpening });
      await this.reportDone(ref, effect);
      return;
    }
    const system = await this.systems.of(ref.university, window.adapter);
    const there = outsideOf(asking);
    const { closedAt, snapshot } = await system.closeWindow(
      there,
      effect.content.how as 'closed' | 'lapsed' | 'revoked',
    );
    const changes = await system.readChanges(there, window.opensAt ?? window.requestedAt);
    await finishEffect(this.database, this.stores, ref, effectId, async (tx, _, { line }) => {
      const told = toldChanges(changes, await readOpeningCells(tx, window.id), sourced);
      const picture = { window: window.id, taken: 'closing', cells: cellsOf(snapshot), changes: told } as const;
      await keepSnapshot(tx, { ...picture, takenAt: snapshot.takenAt });
      await tx.query(
        `update windows set closed_at = least(closes_at, $2::timestamptz)
         where university = app_university() and id = $1 and closed_at is not null`,
        [window.id, closedAt],
      );
      const key = String(effect.content.window);
      const waits = line.state.window?.key === key && line.state.window.outside === 'closing';
      if (!waits) return done(effect);
      return { input: { type: 'windowClosed', window: key, closedAt, changes: changes.length }, state: 'done' };
    });
  }

  /** Null: it was done, or has failed for good, before. */
  private async prepare(ref: CaseRef, effectId: string): Promise<Asking | null> {
    return await this.database.read(ref.university, async (q) => {
      const effect = await readEffect(q, ref, effectId);
      if (effect.state !== 'pending') return null;
      const { line, content } = effect;
      const window = await readOutsideWindow(q, { line, window: String(content.window) });
      const sourced = await readSourcedIds(q, window.scope, window.holder);
      return { effect, generation: Number(content.generation), window, sourced };
    });
  }

  private async reportDone(ref: CaseRef, { id }: Effect): Promise<void> {
    await finishEffect(this.database, this.stores, ref, id, (_, effect) => Promise.resolve(done(effect)));
  }
}

const done = ({ key }: Effect) =>
  ({ input: { type: 'effectDone', effect: key, result: null }, state: 'done' }) as const;

function outsideOf({ window, generation, sourced }: Asking): OutsideWindow {
  const { id, reference, scope } = window;
  if (reference === null) throw new ConnectorFault('refused', { reason: 'not-opened' });
  return { id, generation, scope, sourced, reference };
}

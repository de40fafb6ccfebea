import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import { lockLines } from '../record/lock-line';
import { applyToCase } from './apply-to-case';
import { decidedMeanwhile, presentOn } from './close-items';
import { readFloor } from './floor';
import type { HeldSitting } from './held-sitting';
import { holdSitting, requireSecretary, requireState } from './held-sitting';
import type { AgendaItem } from './items';
import { itemsToActOn } from './items';
import { outcomesOfItem } from './outcome-of-item';
import { putOnAgenda } from './put-on-agenda';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';

/** Which items, and why. */
export interface PuttingOff {
  readonly items: readonly string[];
  readonly reason: string;
}

/**
 * Postpones items: each goes to the council's next sitting, at once where one is planned, otherwise when it is; its clock runs on
 * (R05). Where the procedure knows an outcome that leaves the question open, it is recorded on the case with the reason.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-item-closed`.
 */
export async function postponeItems(
  tx: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
  { items, reason }: PuttingOff,
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, 'open');
  const following = await nextPlanned(tx, held);
  const next = following === null ? null : await holdSitting(tx, who, following);
  const named = await itemsToActOn(tx, held, items, 'pending', 'voting');
  const floor = await readFloor(tx, held);
  await lockLines(
    tx,
    held.university,
    named.map(({ line }) => line),
  );
  for (const item of named) {
    const staying = (await outcomesOfItem(tx, stores, held.university, item)).find(({ stay }) => stay);
    const present = presentOn(floor, item);
    const there = present.length > 0 ? present : floor.seats.slice(0, 1).map(({ person }) => person);
    const said = {
      item,
      reason: staying?.reason === 'none' ? null : reason,
      resolution: null,
      remarks: null,
      present: there,
      votes: null,
    };
    const isOpen =
      staying === undefined || (await applyToCase(tx, stores, who, held, { ...said, outcome: staying.id }));
    await writeState(
      tx,
      held,
      item,
      isOpen ? { state: 'postponed', reason } : { state: 'withdrawn', reason: decidedMeanwhile },
    );
  }
  await recordAct(tx, who, held, {
    type: 'postponed',
    data: { items: named.map((item) => item.id), next: next?.id ?? null },
  });
  if (next !== null) await putOnAgenda(tx, stores, who, next, null);
  return actedOn(held);
}

/**
 * Takes items from the agenda, with the reason; the cases wait on, and may be put on an agenda again.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-item-closed`.
 */
export async function withdrawItems(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  { items, reason }: PuttingOff,
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, 'planned', 'open');
  const named = await itemsToActOn(tx, held, items, 'pending', 'voting');
  for (const item of named) await writeState(tx, held, item, { state: 'withdrawn', reason });
  await recordAct(tx, who, held, { type: 'withdrawn', data: { items: named.map((item) => item.id) } });
  return actedOn(held);
}

async function writeState(
  tx: Transaction,
  { university }: HeldSitting,
  { id }: AgendaItem,
  { state, reason }: { readonly state: 'postponed' | 'withdrawn'; readonly reason: string },
): Promise<void> {
  await tx.query(
    'update sitting_items set state = $3, reason = $4, closed_at = app_now() where university = $1 and id = $2',
    [...[university, id, state, reason]],
  );
}

/** The council's next sitting that is still planned; a later one, so that sittings are always held in one order. */
async function nextPlanned(
  tx: Transaction,
  { university, council, id, plannedFor }: HeldSitting,
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select s.id from sittings s where s.university = $1 and s.council = $2 and s.state = 'planned' and s.kind = 'sitting' and s.id <> $3
       and s.planned_for >= $4 order by s.planned_for, s.id limit 1`,
    [university, council.id, id, plannedFor],
  );
  return rows[0]?.id ?? null;
}

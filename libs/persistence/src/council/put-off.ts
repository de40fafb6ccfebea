import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import { lockLines } from '../record/lock-line';
import type { Presser } from './apply-to-case';
import { applyToCase } from './apply-to-case';
import type { Floor } from './floor';
import { readFloor } from './floor';
import type { HeldSitting } from './held-sitting';
import { holdSitting, requireSecretary, requireState } from './held-sitting';
import type { AgendaItem } from './items';
import { itemsToActOn } from './items';
import { outcomesOfItem } from './outcome-of-item';
import { putOnAgenda } from './put-on-agenda';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { decidedMeanwhile, presentOn } from './record-results';

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
  const next = await holdNextPlanned(tx, held, who);
  const named = await itemsToActOn(tx, held, items, 'pending', 'voting');
  const floor = await readFloor(tx, held);
  await lockLines(
    tx,
    held.university,
    named.map(({ line }) => line),
  );
  const by = { ...who, roles: held.roles };
  const postponed = named.map((item) => ({ item, reason }));
  await postponeHeld(tx, stores, by, held, { floor, next, postponed, byRule: false });
  return actedOn(held);
}

/** What is postponed, why, and to which sitting that is held. */
export interface Postponing {
  readonly floor: Floor;
  readonly next: HeldSitting | null;
  readonly postponed: readonly { readonly item: AgendaItem; readonly reason: string }[];
  /** Nobody pressed: a written vote has ended. */
  readonly byRule: boolean;
}

/** Postpones items whose lines are locked. */
export async function postponeHeld(
  tx: Transaction,
  stores: CaseStores,
  by: Presser,
  held: HeldSitting,
  { floor, next, postponed, byRule }: Postponing,
): Promise<void> {
  for (const { item, reason } of postponed) {
    const staying = (await outcomesOfItem(tx, stores, held.university, item)).find(({ stay }) => stay);
    const present = presentOn(floor, item);
    const there = present.length > 0 ? present : floor.seats.slice(0, 1).map(({ person }) => person);
    const said = {
      ...{ item, resolution: null, remarks: null, votes: null, byRule },
      reason: staying?.reason === 'none' ? null : reason,
      present: there,
    };
    const isOpen = staying === undefined || (await applyToCase(tx, stores, by, held, { ...said, outcome: staying.id }));
    await writeState(
      tx,
      held,
      item,
      isOpen ? { state: 'postponed', reason } : { state: 'withdrawn', reason: decidedMeanwhile },
    );
  }
  const items = postponed.map(({ item }) => item);
  await recordAct(tx, by, held, {
    type: 'postponed',
    data: { items: items.map(({ id }) => id), next: next?.id ?? null, ...(byRule ? { byRule: true } : {}) },
  });
  if (next !== null) await putOnAgenda(tx, stores, by, next, { lines: items.map(({ line }) => line) });
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

/**
 * Holds the council's next sitting that is still planned; a later one, so that sittings are always held in one order. One that was called off
 * while it was waited for takes nothing: its cases would wait for ever.
 */
export async function holdNextPlanned(
  tx: Transaction,
  held: HeldSitting,
  { person }: Pick<SessionPerson, 'person'>,
): Promise<HeldSitting | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select s.id from sittings s where s.university = $1 and s.council = $2 and s.state = 'planned' and s.kind = 'sitting' and s.id <> $3
       and s.planned_for >= $4 order by s.planned_for, s.id limit 1`,
    [held.university, held.council.id, held.id, held.plannedFor],
  );
  const id = rows[0]?.id;
  const next = id === undefined ? null : await holdSitting(tx, { university: held.university, person }, id);
  return next?.state === 'planned' ? next : null;
}

import type { SessionPerson } from '../cases/session-person';
import { DomainError, refuse } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import type { HeldSitting } from './held-sitting';
import { holdSitting, requireSecretary, requireState } from './held-sitting';
import { itemsToActOn, readItems } from './items';
import { outcomesOfItem } from './outcome-of-item';
import { putOnAgenda } from './put-on-agenda';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';

/** What of an item the secretary words anew; what is not given stays. */
export interface ItemChange {
  readonly question?: string | null | undefined;
  readonly adopted?: string | undefined;
  readonly rejected?: string | null | undefined;
}

/** Puts waiting tasks on the agenda: those that are named, or every one. */
export async function addToAgenda(
  tx: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
  tasks: readonly string[] | null,
): Promise<ActedSitting> {
  const held = await holdForAgenda(tx, who, id, 'planned', 'open');
  await putOnAgenda(tx, stores, who, held, tasks && { tasks });
  return actedOn(held);
}

/**
 * Words an item anew: its question, and to which outcome its votes lead. Nothing is changed once the voting is open.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-item-closed`, `outcome-unknown`, `form-invalid` where
 *   both lead to the same.
 */
export async function changeItem(
  tx: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  { sitting, item: itemId }: { readonly sitting: string; readonly item: string },
  change: ItemChange,
): Promise<ActedSitting> {
  const held = await holdForAgenda(tx, who, sitting, 'planned', 'open');
  const [item] = (await itemsToActOn(tx, held, [itemId], 'pending')).filter(({ id }) => id === itemId);
  if (item === undefined) throw new DomainError(refuse('not-found', { item: itemId }));
  const adopted = change.adopted ?? item.adopted;
  const rejected = change.rejected === undefined ? item.rejected : change.rejected;
  const outcomes = await outcomesOfItem(tx, stores, held.university, item);
  const known = outcomes.filter(({ stay }) => !stay).map(({ id }) => id);
  const unknown = [adopted, rejected].find((outcome) => outcome !== null && !known.includes(outcome));
  if (typeof unknown === 'string') throw new DomainError(refuse('outcome-unknown', { outcome: unknown, known }));
  if (adopted === rejected)
    throw new DomainError({ code: 'form-invalid', fields: [{ path: '/rejected', rule: 'same-outcome' }] });
  const question = change.question === undefined ? item.question : change.question;
  await tx.query(
    'update sitting_items set question = $3, adopted = $4, rejected = $5 where university = $1 and id = $2',
    [...[held.university, item.id, question, adopted, rejected]],
  );
  await recordAct(tx, who, held, { type: 'changed', data: { item: item.id, adopted, rejected } });
  return actedOn(held);
}

/** Sets the order of the agenda: the items that are named come first, in this order. */
export async function orderAgenda(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  items: readonly string[],
): Promise<ActedSitting> {
  const held = await holdForAgenda(tx, who, id, 'planned', 'open');
  await itemsToActOn(tx, held, items, 'pending', 'voting', 'decided', 'postponed', 'withdrawn');
  const all = await readItems(tx, held.university, held.id);
  const order = [...new Set([...items, ...all.map((item) => item.id)])];
  await tx.query(
    `update sitting_items set position = o.position from unnest($2::uuid[]) with ordinality as o(id, position)
     where sitting_items.university = $1 and sitting_items.id = o.id`,
    [held.university, order],
  );
  await recordAct(tx, who, held, { type: 'changed', data: { order } });
  return actedOn(held);
}

/** Makes items one block, which is voted on and decided together; one alone is taken out of its block. */
export async function makeBlock(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  items: readonly string[],
): Promise<ActedSitting> {
  const held = await holdForAgenda(tx, who, id, 'planned', 'open');
  await itemsToActOn(tx, held, items, 'pending');
  const block = new Set(items).size > 1 ? newId() : null;
  await tx.query('update sitting_items set block = $3 where university = $1 and id = any ($2::uuid[])', [
    held.university,
    items,
    block,
  ]);
  await recordAct(tx, who, held, { type: 'changed', data: { block, items } });
  return actedOn(held);
}

async function holdForAgenda(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  ...states: readonly HeldSitting['state'][]
): Promise<HeldSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, ...states);
  // The ballots of a written vote are out: what they are about stands.
  if (held.kind === 'written') requireState(held, 'planned');
  return held;
}

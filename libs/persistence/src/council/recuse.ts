import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { holdSitting, requireState } from './held-sitting';
import { itemsToActOn } from './items';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { readSeats } from './seats';

/**
 * Recuses a member from items: he declares himself interested, or the secretary records that he did. Only before he votes on them.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-not-member`, `sitting-voted`, `sitting-item-closed`.
 */
export async function recuse(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  { items, person }: { readonly items: readonly string[]; readonly person: string | null },
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  const whom = person ?? who.person;
  if (held.roles.length === 0 && !held.keeps) throw new DomainError(refuse('not-found', { sitting: id }));
  if (whom !== who.person && !held.keeps) throw new DomainError(refuse('forbidden'));
  requireState(held, 'planned', 'open');
  const seats = await readSeats(tx, held.university, held.council.id);
  if (!seats.some((seat) => seat.person === whom))
    throw new DomainError(refuse('sitting-not-member', { person: whom }));
  const named = await itemsToActOn(tx, held, items, 'pending', 'voting');
  const asked = named.filter((item) => items.includes(item.id));
  if (asked.some(({ votes }) => votes.some((vote) => vote.person === whom)))
    throw new DomainError(refuse('sitting-voted'));
  await tx.query(
    `insert into sitting_recusals (university, item, person, why, recorded_by)
     select $1, i, $3, 'declared', $4 from unnest($2::uuid[]) i on conflict do nothing`,
    [held.university, asked.map((item) => item.id), whom, who.person],
  );
  await recordAct(tx, who, held, { type: 'recused', data: { items: asked.map((item) => item.id), person: whom } });
  return actedOn(held);
}

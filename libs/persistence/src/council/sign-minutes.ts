import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { holdSitting, requireState } from './held-sitting';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';

/**
 * Signs the minutes, as chair or as secretary: two acts of two people.
 *
 * @throws DomainError `not-found`, `forbidden` for whoever is not what he signs as, or has signed as the other; `sitting-state` before the
 *   closing; `sitting-signed`.
 */
export async function signMinutes(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  as: 'chair' | 'secretary',
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  if (held.roles.length === 0 && !held.keeps) throw new DomainError(refuse('not-found', { sitting: id }));
  if (!(as === 'chair' ? held.roles.includes('chair') : held.keeps)) throw new DomainError(refuse('forbidden'));
  requireState(held, 'closed');
  // `as` is one of two words of ours.
  const other = as === 'chair' ? 'secretary' : 'chair';
  const { rows } = await tx.query<{ signed: boolean; by_other: string | null }>(
    `select ${as}_signed_by is not null as signed, ${other}_signed_by as by_other from sittings where university = $1 and id = $2`,
    [held.university, held.id],
  );
  if (rows[0]?.signed === true) throw new DomainError(refuse('sitting-signed'));
  if (rows[0]?.by_other === who.person) throw new DomainError(refuse('forbidden'));
  await tx.query(`update sittings set ${as}_signed_by = $3, ${as}_signed_at = $4 where university = $1 and id = $2`, [
    ...[held.university, held.id, who.person, held.now],
  ]);
  await recordAct(tx, who, held, { type: 'signed', data: { as } });
  return actedOn(held);
}

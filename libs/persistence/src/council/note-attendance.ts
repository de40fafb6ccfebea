import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { holdSitting, requireSecretary, requireState } from './held-sitting';
import { readItems } from './items';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { readSeats } from './seats';

/**
 * Records who is present, in place of what was recorded before: somebody comes late, somebody leaves. While a vote is under way it stands:
 * otherwise a vote given would lose its seat, or an alternate his to the member who comes in.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state` also while a vote is under way, `sitting-not-member` for somebody without
 *   a seat.
 */
export async function noteAttendance(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  present: readonly string[],
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, 'planned', 'open');
  if (held.kind === 'written') throw new DomainError(refuse('sitting-state', { state: held.state, kind: held.kind }));
  const items = await readItems(tx, held.university, held.id);
  if (items.some((item) => item.state === 'voting'))
    throw new DomainError(refuse('sitting-state', { state: 'voting' }));
  const seats = await readSeats(tx, held.university, held.council.id);
  const stranger = present.find((person) => !seats.some((seat) => seat.person === person));
  if (stranger !== undefined) throw new DomainError(refuse('sitting-not-member', { person: stranger }));
  await tx.query(
    'delete from sitting_attendance where university = $1 and sitting = $2 and not (person = any ($3::uuid[]))',
    [...[held.university, held.id, present]],
  );
  await tx.query(
    `insert into sitting_attendance (university, sitting, person, recorded_by)
     select $1, $2, p, $4 from unnest($3::uuid[]) p on conflict do nothing`,
    [held.university, held.id, present, who.person],
  );
  await recordAct(tx, who, held, { type: 'attendance', data: { present: [...present].sort() } });
  return actedOn(held);
}

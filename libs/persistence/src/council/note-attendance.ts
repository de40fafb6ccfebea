import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { holdSitting, requireSecretary, requireState } from './held-sitting';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { readSeats } from './seats';

/**
 * Records who is present, in place of what was recorded before: somebody comes late, somebody leaves. A vote once given stands.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-not-member` for somebody without a seat.
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

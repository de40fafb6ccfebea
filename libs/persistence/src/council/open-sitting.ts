import type { CouncilRules } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { nextNumber } from '../record/next-number';
import type { Floor } from './floor';
import { quorumOfFloor, readFloor } from './floor';
import type { HeldSitting } from './held-sitting';
import { holdSitting, requireSecretary, requireState } from './held-sitting';
import { readItems } from './items';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { recuseInterested } from './recuse-interested';
import { readRules } from './seats';

/**
 * Opens a sitting (R05): chair, secretary and quorum are there, and from here on its rules stand. The minutes get their number now, for the
 * extracts of its decisions go out before it is closed; a sitting that was opened is always closed, so the register has no gap.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-no-rules`, `sitting-no-chair`, `sitting-no-secretary`,
 *   `sitting-no-quorum`, `sitting-empty`, `sitting-past` for a written vote whose deadline has passed.
 */
export async function openSitting(tx: Transaction, who: SessionPerson, id: string): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, 'planned');
  const rules = await readRules(tx, held.university, held.council.id);
  if (rules === null) throw new DomainError(refuse('sitting-no-rules'));
  const floor = await readFloor(tx, held);
  requireFloor(rules, held, floor);
  const items = await readItems(tx, held.university, held.id);
  if (items.length === 0) throw new DomainError(refuse('sitting-empty'));
  const inWriting = held.kind === 'written';
  if (inWriting) {
    await recuseInterested(tx, who, held);
    await tx.query(
      `update sitting_items set state = 'voting' where university = $1 and sitting = $2 and state = 'pending'`,
      [held.university, held.id],
    );
  }
  const data = { rules, composition: floor.seats.map(({ person, role }) => ({ person, role })) };
  await recordAct(tx, who, held, { type: 'opened', data });
  held.state = 'open';
  // The register's counter is the last lock that is taken.
  const { year, sequence } = await nextNumber(tx, held.university, registerOf(held), held.now);
  await tx.query(
    `update sittings set state = 'open', rules = $3::jsonb, opened_at = $4, opened_by = $5, minutes_number = $6, minutes_date = $7::date
     where university = $1 and id = $2`,
    [
      ...[held.university, held.id, JSON.stringify(rules), held.now, who.person],
      ...[`${String(sequence)}/${String(year)}`, held.today],
    ],
  );
  return actedOn(held);
}

/** Minutes are numbered by council and year. */
const registerOf = ({ council }: HeldSitting): string => `minutes/${council.id}`;

function requireFloor(rules: CouncilRules, held: HeldSitting, floor: Floor): void {
  const { kind, seats, present } = floor;
  const isThere = (role: 'chair' | 'secretary'): boolean =>
    seats.some((seat) => seat.role === role && (kind === 'written' || present.includes(seat.person)));
  if (!isThere('chair')) throw new DomainError(refuse('sitting-no-chair'));
  // A secretary by post, or acting for one, is there in that he opens it; one by his seat is recorded as everybody is.
  if (held.roles.includes('secretary') && !isThere('secretary')) throw new DomainError(refuse('sitting-no-secretary'));
  if (kind === 'written') {
    if (held.deadline !== null && Date.parse(held.deadline) <= Date.parse(held.now))
      throw new DomainError(refuse('sitting-past'));
    return;
  }
  const quorum = quorumOfFloor(rules, floor);
  const { base, needed, present: there, holds } = quorum;
  if (!holds) throw new DomainError(refuse('sitting-no-quorum', { base, needed, present: there }));
}

import type { CouncilRole, CouncilRules, LocalizedText } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import { isUuid } from '../database/is-uuid';
import type { Transaction } from '../database/transaction';
import { councilCapacity } from './council-capacity';
import type { CouncilRow } from './council-row';

export type SittingState = 'planned' | 'open' | 'closed' | 'cancelled';

/** A sitting under its lock, with what whoever acts is in its council at this moment. */
export interface HeldSitting {
  readonly university: string;
  readonly id: string;
  readonly council: CouncilRow;
  readonly kind: 'sitting' | 'written';
  readonly plannedFor: string;
  readonly deadline: string | null;
  readonly year: number;
  readonly number: number;
  readonly minutesNumber: string | null;
  readonly minutesDate: string | null;
  /** Those of the opening; null before. */
  readonly rules: CouncilRules | null;
  state: SittingState;
  sequence: number;
  head: Buffer;
  /** The database's clock after the lock: RFC 3339. */
  readonly now: string;
  /** Local date of the university at that moment. */
  readonly today: string;
  readonly roles: readonly CouncilRole[];
  /** Whether he runs it: a secretary by his seat, by his post, or acting for one by order (R38). */
  readonly keeps: boolean;
}

interface SittingRow {
  readonly id: string;
  readonly council: string;
  readonly council_kind: string;
  readonly unit: string;
  readonly title: LocalizedText;
  readonly secretary_position: string;
  readonly kind: HeldSitting['kind'];
  readonly planned_for: Date;
  readonly deadline: Date | null;
  readonly year: number;
  readonly number: number;
  readonly minutes_number: string | null;
  readonly minutes_date: string | null;
  readonly rules: CouncilRules | null;
  readonly state: SittingState;
  readonly sequence: number;
  readonly head: Buffer;
}

/**
 * Locks a sitting before anything else is read of it: every act of a sitting is one after another, and a sitting comes before the
 * items and cases that its decisions move (ADR 0020).
 *
 * @throws DomainError `not-found`.
 */
export async function holdSitting(
  tx: Transaction,
  who: Pick<SessionPerson, 'university' | 'person'>,
  id: string,
): Promise<HeldSitting> {
  if (!isUuid(id)) throw new DomainError(refuse('not-found', { sitting: id }));
  const { rows } = await tx.query<SittingRow>(
    `select s.id, s.council, c.kind as council_kind, c.unit, c.title, c.secretary_position, s.kind, s.planned_for, s.deadline, s.year, s.number,
       s.minutes_number, s.minutes_date::text, s.rules, s.state, s.sequence, s.head
     from sittings s join councils c on c.university = s.university and c.id = s.council
     where s.university = $1 and s.id = $2 for update of s`,
    [who.university, id],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { sitting: id }));
  const council = {
    ...{ id: row.council, kind: row.council_kind, unit: row.unit },
    ...{ title: row.title, secretaryPosition: row.secretary_position },
  };
  // A statement of its own: what is read is as it is after the wait for whoever acted before.
  const capacity = await councilCapacity(tx, who, council);
  return {
    university: who.university,
    council,
    ...{ id: row.id, kind: row.kind, year: row.year, number: row.number, rules: row.rules },
    plannedFor: row.planned_for.toISOString(),
    deadline: row.deadline?.toISOString() ?? null,
    ...{ minutesNumber: row.minutes_number, minutesDate: row.minutes_date },
    ...{ state: row.state, sequence: row.sequence, head: row.head },
    ...capacity,
  };
}

/** @throws DomainError `not-found` for whoever is nothing in the council, `forbidden` for whoever does not run it. */
export function requireSecretary({ keeps, roles }: Pick<HeldSitting, 'keeps' | 'roles'>): void {
  if (keeps) return;
  throw new DomainError(refuse(roles.length === 0 ? 'not-found' : 'forbidden'));
}

/** @throws DomainError `sitting-state` where the sitting is in none of these states. */
export function requireState({ state }: HeldSitting, ...wanted: readonly SittingState[]): void {
  if (!wanted.includes(state)) throw new DomainError(refuse('sitting-state', { state }));
}

/** The rules of a sitting that has been opened. */
export function rulesOf({ rules, state }: HeldSitting): CouncilRules {
  if (rules === null) throw new DomainError(refuse('sitting-state', { state }));
  return rules;
}

import type { CouncilRole } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { runningSubstitution } from '../organisation/substitutions/running-substitution';
import type { CouncilRow } from './council-row';

/** What somebody is in a council at a moment. */
export interface CouncilCapacity {
  readonly roles: readonly CouncilRole[];
  /** Whether he runs its sittings: its secretary by seat or by post, or acting for one by an order for all procedures (R38). */
  readonly keeps: boolean;
  /** RFC 3339. */
  readonly now: string;
  readonly today: string;
}

/** A seat that is held now, by alias. */
export const currentSeat = (seat: string): string =>
  `${seat}.valid_from <= app_now() and (${seat}.valid_to is null or ${seat}.valid_to > app_now())`;

/** Whether a person (an expression) is a secretary of council `c`, by seat or by post. */
const isSecretary = (
  person: string,
): string => `(exists (select from council_members k where k.university = c.university and k.council = c.id
    and k.person = ${person} and k.role = 'secretary' and ${currentSeat('k')})
  or exists (select from appointments a where a.university = c.university and a.person = ${person} and a.unit = c.unit
    and a.position = c.secretary_position and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())))`;

/** Whether person `$2` runs the sittings of council `c`; a vote is passed on by no substitution, only the running of it. */
export const keepsCouncil = `(${isSecretary('$2::uuid')} or exists (select from substitutions s where s.university = c.university
  and s.acting = $2::uuid and s.procedures is null and ${runningSubstitution} and ${isSecretary('s.principal')}))`;

export async function councilCapacity(
  q: Queryable,
  { university, person }: Pick<SessionPerson, 'university' | 'person'>,
  council: Pick<CouncilRow, 'id'>,
): Promise<CouncilCapacity> {
  const { rows } = await q.query<{ now: Date; today: string; roles: CouncilRole[]; keeps: boolean }>(
    `select app_now() as now, to_char(app_now() at time zone u.zone, 'YYYY-MM-DD') as today, ${keepsCouncil} as keeps,
       array(select m.role from council_members m where m.university = c.university and m.council = c.id and m.person = $2::uuid
         and ${currentSeat('m')}) as roles
     from councils c join universities u on u.id = c.university where c.university = $1 and c.id = $3`,
    [university, person, council.id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the council of a sitting is gone');
  return { ...row, now: row.now.toISOString() };
}

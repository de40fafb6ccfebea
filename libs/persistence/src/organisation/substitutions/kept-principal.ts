import { substitutionRecorders } from '@kelisim/domain';
import { currentAppointment } from '../../reading/case-visibility';

const codes = (list: readonly string[]): string => `array[${list.map((code) => `'${code}'`).join(', ')}]`;
const { ofUnit, ofUniversity } = substitutionRecorders;

/**
 * Units whose people's substitutions the person keeps, as common table expressions; `$1` is the university and `$2` the person.
 * Begins with `with recursive`.
 */
export const keeping = `with recursive kept as (
    select u.id from appointments a join units u on u.university = a.university and u.id = a.unit
    where ${currentAppointment} and (a.position = u.head_position or a.position = any (${codes(ofUnit)}))
    union select c.id from kept k join units c on c.university = $1 and c.parent = k.id
  ), keeper as (
    select exists (select from appointments a where ${currentAppointment} and a.position = any (${codes(ofUniversity)})) as wide
  )`;

/** The SQL side of `mayRecordSubstitution` (domain policies), after {@link keeping}: whether he records for this person. */
export const keptPrincipal = (principal: string): string => `(${principal} = $2 or (select wide from keeper)
  or exists (select from appointments h where h.university = $1 and h.person = ${principal} and h.valid_from <= app_now()
    and (h.valid_to is null or h.valid_to > app_now()) and h.unit in (select id from kept)))`;

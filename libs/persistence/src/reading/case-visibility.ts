import { caseReaders } from '@kelisim/domain';

/** Codes of the positions that read every case, as a Postgres array literal of the policy. */
const widePositions = `array[${caseReaders.positions.map((code) => `'${code}'`).join(', ')}]`;

/** The present appointments of a person; `$1` is the university and `$2` the person in every statement of this folder. */
export const currentAppointment = `a.university = $1 and a.person = $2 and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())`;

/** Whether task `t` is addressed to the person, by name or by a position he holds now. */
export const addressedToPerson = `(t.person = $2 or (t.unit is not null and exists (
  select from appointments a where ${currentAppointment} and a.unit = t.unit and a.position = t.position)))`;

/** The SQL side of `mayReadCase` (domain policies): whether case `c` may be read by the person. */
export const visibleCase = `(c.author = $2
  or exists (select from appointments a where ${currentAppointment} and a.position = any (${widePositions}))
  or exists (select from tasks t where t.university = c.university and t.case_id = c.id and (t.decided_by = $2 or ${addressedToPerson})))`;

import { caseReaders } from '@kelisim/domain';
import { runningSubstitution } from '../organisation/substitutions/running-substitution';

/** Codes of the positions that read every case, as a Postgres array literal of the policy. */
const widePositions = `array[${caseReaders.positions.map((code) => `'${code}'`).join(', ')}]`;

/** The present appointments of a person; `$1` is the university and `$2` the person in every statement of this folder. */
export const currentAppointment = `a.university = $1 and a.person = $2 and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())`;

/** Whether task `t` is addressed to the person, by name or by a position he holds now. */
export const addressedToPerson = `(t.person = $2 or (t.unit is not null and exists (
  select from appointments a where ${currentAppointment} and a.unit = t.unit and a.position = t.position)))`;

/**
 * Whether task `t` of case `c` stands with somebody for whom the person acts at this moment, by substitution `s` (R38): by name or by a
 * position that he holds now. What is an author's own is not passed on, and nobody is shown his own case so (R48).
 */
export const addressedToPrincipal = `(s.university = $1 and s.acting = $2 and ${runningSubstitution}
  and (s.procedures is null or c.procedure = any (s.procedures)) and c.author <> s.principal and c.author <> s.acting
  and ((t.person = s.principal and not exists (select from roll_entries e where e.university = t.university and e.id = t.id)) or (t.unit is not null and exists (
    select from appointments a where a.university = $1 and a.person = s.principal and a.unit = t.unit and a.position = t.position
      and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())))))`;

/** Whether the person reads case `c` along, was asked something about it, or sits in the council on whose agenda it stands or stood (R05). */
const readsAlong = `(exists (select from case_observers o where o.university = c.university and o.case_id = c.id and o.person = $2)
  or exists (select from task_questions u where u.university = c.university and u.case_id = c.id and u.person = $2)
  or exists (select from sitting_items g join sittings y on y.university = g.university and y.id = g.sitting and y.state <> 'cancelled'
    join council_members m on m.university = y.university and m.council = y.council and m.person = $2
      and m.valid_from <= app_now() and (m.valid_to is null or m.valid_to > app_now())
    where g.university = c.university and g.case_id = c.id and g.state <> 'withdrawn'))`;

/** Whether task `t` is somebody's reading of a paper (R37): it decides nothing. */
export const isReading = `exists (select from roll_entries e where e.university = t.university and e.id = t.id)`;

/** Whether the person decides in case `c`, or has decided: for him internal words are. Never for its author, nor for mere readers. */
export const decidesInCase = `(c.author <> $2 and (
  exists (select from tasks t where t.university = c.university and t.case_id = c.id and t.excluded is distinct from $2
    and (t.decided_by = $2 or ${addressedToPerson}) and not ${isReading})
  or exists (select from substitutions s, tasks t where t.university = c.university and t.case_id = c.id and ${addressedToPrincipal})))`;

/** The SQL side of `mayReadCase` (domain policies): whether case `c` may be read by the person. */
export const visibleCase = `(c.author = $2
  or exists (select from appointments a where ${currentAppointment} and a.position = any (${widePositions}))
  or exists (select from tasks t where t.university = c.university and t.case_id = c.id and (t.decided_by = $2 or ${addressedToPerson}))
  or exists (select from substitutions s, tasks t where t.university = c.university and t.case_id = c.id and ${addressedToPrincipal})
  or ${readsAlong})`;

/**
 * What a person answers for as a teacher, as a table `own`: his load (R47), and the days on which he stood in for another
 * (R16, R17), those that are over too, for he may have to correct what he wrote then. The person is $1.
 */
export const ownTeaching = `own as materialized (
  select j.id as journal, '{(,)}'::datemultirange as days, null::uuid[] as students
  from journals j where j.university = app_university() and j.teacher = $1::uuid
  union all
  select a.journal, range_agg(daterange(a.valid_from, a.valid_to)), a.students
  from teaching_assignments a where a.university = app_university() and a.person = $1::uuid and a.revoked_at is null
  group by a.journal, a.students
)`;

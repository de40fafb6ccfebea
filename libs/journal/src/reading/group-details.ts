import type { Language } from '@kelisim/domain';
import type { GroupDetails, Queryable } from '@kelisim/persistence';

/** Year of study and programme of groups: they follow from the group and are not asked of the author (R01). */
export async function readGroupDetails(
  q: Queryable,
  groups: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, GroupDetails>> {
  const { rows } = await q.query<{ id: string; course: number; programme: string; name: string }>(
    `select g.id, g.course, p.id as programme, concat(p.code, ' ', p.name ->> $2::text) as name
     from student_groups g join programmes p on p.university = g.university and p.id = g.programme
     where g.university = app_university() and g.id = any ($1::uuid[])`,
    [groups, language],
  );
  return new Map(
    rows.map((row) => [row.id, { course: row.course, programme: { id: row.programme, label: row.name } }]),
  );
}

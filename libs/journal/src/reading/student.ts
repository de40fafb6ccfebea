import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** A stretch of days in a group, with the order it rests on (R45, R50). */
export interface GroupOfStudent {
  readonly id: string;
  readonly name: string;
  readonly programme: LocalizedText;
  /** Local dates, the first and the last; null where it goes on. */
  readonly from: string;
  readonly to: string | null;
  readonly basis: string;
}

/** Who a student is. */
export interface StudentIdentity {
  readonly id: string;
  readonly name: string;
  readonly recordBook: string;
  readonly faculty: { readonly id: string; readonly name: LocalizedText };
  /** The newest first. */
  readonly groups: readonly GroupOfStudent[];
}

const byKey = { id: 's.id = $1', person: 's.person = $1' } as const;

/** A student by his id, or by his person where he has a login; null where there is none. */
export async function readStudent(
  q: Queryable,
  key: { readonly id: string } | { readonly person: string },
): Promise<StudentIdentity | null> {
  const [condition, value] = 'id' in key ? [byKey.id, key.id] : [byKey.person, key.person];
  const { rows } = await q.query<StudentIdentity>(
    `select s.id, s.name, s.record_book as "recordBook", json_build_object('id', u.id, 'name', u.name) as faculty, (
       select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'programme', r.name, 'from', m.valid_from,
           'to', m.valid_to - 1, 'basis', m.basis) order by m.valid_from desc), '[]')
       from group_members m
         join student_groups g on g.university = m.university and g.id = m.group_id
         join programmes r on r.university = g.university and r.id = g.programme
       where m.university = s.university and m.student = s.id
     ) as groups
     from students s join units u on u.university = s.university and u.id = s.faculty
     where s.university = app_university() and ${condition}`,
    [value],
  );
  return rows[0] ?? null;
}

import type { PositionAddress } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { isUuid } from '../database/is-uuid';

interface PostsRow {
  readonly person: string;
  readonly posts: readonly PositionAddress[];
}

/** The posts of those of these persons who can be named for a task: they have an account that is not disabled, and hold a post now. */
export async function postsOfPersons(
  q: Queryable,
  university: string,
  persons: readonly string[],
): Promise<Readonly<Record<string, readonly PositionAddress[]>>> {
  const asked = persons.filter(isUuid);
  if (asked.length === 0) return {};
  const { rows } = await q.query<PostsRow>(
    `select p.person, json_agg(json_build_object('position', a.position, 'unit', a.unit) order by a.position, a.unit) as posts
     from unnest($2::uuid[]) p(person) join appointments a on a.university = $1 and a.person = p.person
       and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
     where exists (select from accounts c where c.university = $1 and c.person = p.person and c.disabled_at is null)
     group by p.person`,
    [university, asked],
  );
  return Object.fromEntries(rows.map(({ person, posts }) => [person, posts]));
}

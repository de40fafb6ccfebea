import type { Queryable } from '../database/queryable';
import { isUuid } from '../database/is-uuid';

/** Which of these persons can be asked for something: they are known here and have an account that is not disabled. */
export async function personsWithAccount(
  q: Queryable,
  university: string,
  persons: readonly string[],
): Promise<readonly string[]> {
  const asked = persons.filter(isUuid);
  if (asked.length === 0) return [];
  const { rows } = await q.query<{ person: string }>(
    `select asked.person from unnest($2::uuid[]) with ordinality as asked (person, place)
     where exists (select from accounts a where a.university = $1 and a.person = asked.person and a.disabled_at is null)
     order by asked.place`,
    [university, asked],
  );
  return rows.map(({ person }) => person);
}

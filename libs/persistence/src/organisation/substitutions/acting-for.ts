import type { Queryable } from '../../database/queryable';
import { runningSubstitution } from './running-substitution';

interface ActingQuestion {
  readonly procedure: string;
  /** Nobody acts in his own case, nor for its author (R48). */
  readonly author: string;
}

/** Who acts now for any of these persons in a procedure. */
export async function actingFor(
  q: Queryable,
  university: string,
  persons: readonly string[],
  { procedure, author }: ActingQuestion,
): Promise<readonly string[]> {
  if (persons.length === 0) return [];
  const { rows } = await q.query<{ acting: string }>(
    `select distinct s.acting from unnest($2::uuid[]) as p(id) join substitutions s on s.university = $1 and s.principal = p.id
     where ${runningSubstitution} and (s.procedures is null or $3 = any (s.procedures)) and s.acting <> $4 and s.principal <> $4`,
    [university, persons, procedure, author],
  );
  return rows.map(({ acting }) => acting);
}

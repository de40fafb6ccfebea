import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** A post that somebody holds now, in words: the one that he has held longest. */
export async function ownPost(
  q: Queryable,
  { university, person }: { readonly university: string; readonly person: string },
): Promise<{ readonly position: LocalizedText; readonly unit: LocalizedText } | null> {
  const { rows } = await q.query<{ position: LocalizedText; unit: LocalizedText }>(
    `select p.title as position, u.name as unit from appointments a
       join positions p on p.university = a.university and p.code = a.position
       join units u on u.university = a.university and u.id = a.unit
     where a.university = $1 and a.person = $2 and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
     order by a.valid_from, a.id limit 1`,
    [university, person],
  );
  return rows[0] ?? null;
}

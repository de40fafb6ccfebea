import type { Language } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { rulesInForce } from '../council/seats';
import type { CouncilWords } from '../record/case-ledger';

/** How a council is named, and whether its tasks are decided by sittings alone. */
export interface CouncilAtDecision {
  readonly words: CouncilWords;
  readonly sittingsOnly: boolean;
}

/** The name of a council with its chair and secretary of this moment, for the extract of its minutes (R05). */
export async function readCouncilWords(
  q: Queryable,
  university: string,
  council: { readonly kind: string; readonly unit: string },
  language: Language,
): Promise<CouncilAtDecision | null> {
  const { rows } = await q.query<CouncilWords & { readonly sittings_only: boolean }>(
    `select c.title ->> $4 as title, u.name ->> $4 as unit,
       coalesce(max(p.short_name) filter (where m.role = 'chair'), '') as chair,
       coalesce(max(p.short_name) filter (where m.role = 'secretary'), '') as secretary,
       coalesce(${rulesInForce('c.university', 'c.id')} ->> 'recording' = 'sittings-only', false) as sittings_only
     from councils c join units u on u.university = c.university and u.id = c.unit
       left join council_members m on m.university = c.university and m.council = c.id
         and m.valid_from <= app_now() and (m.valid_to is null or m.valid_to > app_now())
       left join people p on p.university = m.university and p.id = m.person
     where c.university = $1 and c.kind = $2 and c.unit = $3 group by c.university, c.id, c.title, u.name`,
    [university, council.kind, council.unit, language],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { sittings_only: sittingsOnly, ...words } = row;
  return { words, sittingsOnly };
}

import type { Language } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { Presser } from './apply-to-case';
import { currentSeat } from './council-capacity';
import type { AgendaItem } from './items';

/** In whose stead a written vote that ends by rule is recorded. */
export type Stead = Presser;

/** The secretary by his seat, otherwise whoever opened the vote; after them the chair, for what is the secretary's own case. */
export async function readSteads(q: Queryable, university: string, sitting: string): Promise<readonly Stead[]> {
  const { rows } = await q.query<Pick<Stead, 'person' | 'shortName' | 'roles'>>(
    `select p.id as person, p.short_name as "shortName", array(select m.role from council_members m
         where m.university = s.university and m.council = s.council and m.person = p.id and ${currentSeat('m')}) as roles
     from sittings s, lateral (
         select m.person, case m.role when 'secretary' then 1 else 3 end as rank from council_members m
         where m.university = s.university and m.council = s.council and m.role in ('secretary', 'chair') and ${currentSeat('m')}
         union all select s.opened_by, 2
       ) stead join people p on p.university = $1 and p.id = stead.person
     where s.university = $1 and s.id = $2 order by stead.rank`,
    [university, sitting],
  );
  return rows
    .filter(({ person }, index) => rows.findIndex((row) => row.person === person) === index)
    .map((row) => ({ ...row, university }));
}

/** Whose case an item is about, and in which language it runs. */
export async function readCircumstances(
  q: Queryable,
  university: string,
  items: readonly AgendaItem[],
): Promise<readonly { readonly id: string; readonly author: string; readonly language: Language }[]> {
  const { rows } = await q.query<{ id: string; author: string; language: Language }>(
    'select id, author, language from cases where university = $1 and id = any ($2::uuid[])',
    [university, items.map(({ caseId }) => caseId)],
  );
  return rows;
}

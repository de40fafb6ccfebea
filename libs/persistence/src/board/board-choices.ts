import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { NamedPerson } from '../reading/who-was-late';
import type { BoardScope } from './board-scope';
import { valuesOf } from './board-filter';

/** A unit that a board can be narrowed to. */
export interface BoardUnit {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: 'university' | 'faculty' | 'department' | 'office' | 'group';
}

const mostPeople = 50;

/** The units whose terms somebody watches over. */
export async function readBoardUnits(
  q: Queryable,
  university: string,
  scope: BoardScope,
): Promise<readonly BoardUnit[]> {
  const { values, place } = valuesOf(university);
  const among = scope === 'all' ? '' : `and id = any (${place(scope.units)}::uuid[])`;
  const { rows } = await q.query<BoardUnit>(
    `select id, name, kind from units where university = $1 ${among} order by id`,
    values,
  );
  return rows;
}

/** Whoever works in these units now, by a part of the name or by id; at most fifty, in the order of their names. */
export async function findBoardPeople(
  q: Queryable,
  university: string,
  scope: BoardScope,
  { search, id }: { readonly search?: string; readonly id?: string },
): Promise<readonly NamedPerson[]> {
  const { values, place } = valuesOf(university);
  const conditions = [
    ...(search === undefined ? [] : [`strpos(folded(p.name), folded(${place(search)})) > 0`]),
    ...(id === undefined ? [] : [`p.id = ${place(id)}::uuid`]),
    `exists (select from appointments a where a.university = $1 and a.person = p.id
      and a.valid_from <= moment.now and (a.valid_to is null or a.valid_to > moment.now)
      ${scope === 'all' ? '' : `and a.unit = any (${place(scope.units)}::uuid[])`})`,
  ];
  const { rows } = await q.query<NamedPerson>(
    `with moment as materialized (select app_now() as now)
     select p.id, p.name from moment, people p where p.university = $1 and ${conditions.join(' and ')}
     order by p.name, p.id limit ${place(mostPeople)}`,
    values,
  );
  return rows;
}

/** The present moment by the database’s clock, RFC 3339, and the university’s local date. */
export async function readPresent(
  q: Queryable,
  university: string,
): Promise<{ readonly now: string; readonly today: string }> {
  const { rows } = await q.query<{ now: Date; today: string }>(
    'select app_now() as now, (app_now() at time zone zone)::date::text as today from universities where id = $1',
    [university],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a session without a university');
  return { now: row.now.toISOString(), today: row.today };
}

import type { Queryable } from '../database/queryable';

/** A council as a step names it. */
export interface CouncilName {
  readonly kind: string;
  readonly unit: string;
}

/** What a client needs to fill in the minutes of councils: who belongs to each, and the local date. */
export interface CouncilFacts {
  /** Local date at the university, `YYYY-MM-DD`, at the database's clock. */
  readonly today: string;
  /** Persons by `kind@unit`, in the order of their names. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

export const councilKey = ({ kind, unit }: CouncilName): string => `${kind}@${unit}`;

/** The present members of councils and the local date, in one statement; no council asks for the date alone. */
export async function readCouncilFacts(
  q: Queryable,
  university: string,
  councils: readonly CouncilName[],
): Promise<CouncilFacts> {
  const { rows } = await q.query<CouncilFacts>(
    `select to_char(app_now() at time zone u.zone, 'YYYY-MM-DD') as today, (
       select coalesce(json_object_agg(m.key, m.persons), '{}') from (
         select c.kind || '@' || c.unit as key, json_agg(m.person order by p.name, p.id) as persons
         from unnest($2::text[], $3::uuid[]) as asked(kind, unit)
           join councils c on c.university = u.id and c.kind = asked.kind and c.unit = asked.unit
           join council_members m on m.university = c.university and m.council = c.id
             and m.valid_from <= app_now() and (m.valid_to is null or m.valid_to > app_now())
           join people p on p.university = m.university and p.id = m.person
         group by c.kind, c.unit
       ) m) as members
     from universities u where u.id = $1`,
    [university, councils.map(({ kind }) => kind), councils.map(({ unit }) => unit)],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no such university');
  return row;
}

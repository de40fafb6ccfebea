import type { LocalizedText } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { Standing } from '../rules/consolidated';
import { disciplineSheet, standingOf } from '../rules/consolidated';
import { readResults } from './consolidated-marks';
import { databaseNow } from './database-now';
import type { SheetReader } from './sheet-reader';
import { sightOf } from './sheet-reader';

/** The consolidated sheet of a discipline in a period: how its groups stand (R20, R27). */
export interface ConsolidatedDiscipline {
  readonly university: { readonly name: LocalizedText; readonly zone: string };
  readonly department: LocalizedText;
  readonly discipline: { readonly id: string; readonly code: string; readonly name: LocalizedText };
  readonly period: { readonly id: string; readonly title: LocalizedText };
  readonly rows: readonly (Standing & {
    readonly group: { readonly id: string; readonly name: string };
    readonly students: number;
    readonly closed: boolean;
  })[];
  readonly total: Standing;
  /** The moment at which it was made, RFC 3339 in UTC. */
  readonly madeAt: string;
}

interface Head extends Pick<ConsolidatedDiscipline, 'university' | 'department' | 'discipline' | 'period'> {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/**
 * The head of the department and the registrar's office see all groups of a discipline, a faculty's staff those of its
 * programmes.
 * @throws DomainError `not-found`: no such discipline or period, or nothing of it is this reader's.
 */
export async function readConsolidatedDiscipline(
  q: Queryable,
  reader: SheetReader,
  of: { readonly discipline: string; readonly period: string },
): Promise<ConsolidatedDiscipline> {
  const { all, departments, faculties } = sightOf(reader);
  const { rows } = await q.query<Head>(headStatement, [of.discipline, of.period, all, departments, faculties]);
  const [found] = rows;
  if (found === undefined || (found.groups.length === 0 && !all)) throw new DomainError({ code: 'not-found' });
  const { groups, ...head } = found;
  const ids = groups.map(({ id }) => id);
  const marks = (await readResults(q, { ...of, group: null })).filter(({ group }) => ids.includes(group));
  return {
    ...head,
    rows: disciplineSheet(ids, marks).map(({ group: id, ...standing }, place) => {
      const students = marks.filter(({ group }) => group === id).length;
      return { ...standing, group: { id, name: groups[place]?.name ?? '' }, students, closed: students > 0 };
    }),
    total: standingOf(marks),
    madeAt: await databaseNow(q),
  };
}

const headStatement = `
  select json_build_object('name', u.name, 'zone', u.zone) as university, o.name as department,
    json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline,
    json_build_object('id', p.id, 'title', p.title) as period,
    (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name, g.id), '[]')
      from student_groups g join programmes r on r.university = g.university and r.id = g.programme
      where g.university = u.id and ($3::boolean or o.id = any ($4::uuid[]) or r.faculty = any ($5::uuid[])) and g.id in (
        select j.group_id from journals j
        where j.university = u.id and j.discipline = d.id and j.period = p.id)) as groups
  from universities u
    join disciplines d on d.university = u.id and d.id = $1
    join units o on o.university = u.id and o.id = coalesce(d.finishing_department, d.department)
    join academic_periods p on p.university = u.id and p.id = $2
  where u.id = app_university()`;

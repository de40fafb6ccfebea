import type { LocalizedText } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { GroupSheetRow, Standing } from '../rules/consolidated';
import { groupSheet, standingOf } from '../rules/consolidated';
import { readResults } from './consolidated-marks';
import { databaseNow } from './database-now';
import type { SheetReader } from './sheet-reader';
import { sightOf } from './sheet-reader';

/** The consolidated sheet of a group in a period: students × disciplines (R20, R27). */
export interface ConsolidatedGroup {
  readonly university: { readonly name: LocalizedText; readonly zone: string };
  readonly faculty: LocalizedText;
  readonly programme: { readonly code: string; readonly name: LocalizedText };
  readonly group: { readonly id: string; readonly name: string; readonly course: number };
  readonly period: { readonly id: string; readonly title: LocalizedText };
  readonly disciplines: readonly (Standing & {
    readonly id: string;
    readonly code: string;
    readonly name: LocalizedText;
    /** Its sheet is closed; until then it has no results here. */
    readonly closed: boolean;
  })[];
  readonly rows: readonly (Omit<GroupSheetRow, 'student'> & {
    readonly student: { readonly id: string; readonly name: string };
  })[];
  readonly total: Standing;
  /** The moment at which it was made, RFC 3339 in UTC. */
  readonly madeAt: string;
}

interface Head extends Pick<ConsolidatedGroup, 'university' | 'faculty' | 'programme' | 'group' | 'period'> {
  readonly disciplines: readonly { readonly id: string; readonly code: string; readonly name: LocalizedText }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** @throws DomainError `not-found`: no such group or period, or this reader may not see the group as a whole. */
export async function readConsolidatedGroup(
  q: Queryable,
  reader: SheetReader,
  of: { readonly group: string; readonly period: string },
): Promise<ConsolidatedGroup> {
  const { all, faculties } = sightOf(reader);
  const { rows } = await q.query<Head>(headStatement, [of.group, of.period, all, faculties]);
  const [found] = rows;
  if (found === undefined) throw new DomainError({ code: 'not-found' });
  const { disciplines, members, ...head } = found;
  const marks = await readResults(q, { ...of, discipline: null });
  const named = new Map(
    [...members, ...marks.map(({ student, name }) => ({ id: student, name }))].map((one) => [one.id, one.name]),
  );
  const students = [...named].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([id]) => id);
  const counted = disciplines.map(({ id }) => ({ id, credits: null }));
  return {
    ...head,
    disciplines: disciplines.map((discipline) => {
      const own = marks.filter((mark) => mark.discipline === discipline.id);
      return { ...discipline, ...standingOf(own), closed: own.length > 0 };
    }),
    rows: groupSheet(students, counted, marks).map(({ student, ...row }) => ({
      ...{ student: { id: student, name: named.get(student) ?? '' }, ...row },
    })),
    total: standingOf(marks),
    madeAt: await databaseNow(q),
  };
}

const headStatement = `
  select json_build_object('name', u.name, 'zone', u.zone) as university, f.name as faculty,
    json_build_object('code', r.code, 'name', r.name) as programme,
    json_build_object('id', g.id, 'name', g.name, 'course', g.course) as "group",
    json_build_object('id', p.id, 'title', p.title) as period,
    (select coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'name', d.name) order by d.code, d.id), '[]')
      from disciplines d where d.university = u.id and d.id in (
        select j.discipline from journals j where j.university = u.id and j.group_id = g.id and j.period = p.id)) as disciplines,
    (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name)), '[]')
      from students s where s.university = u.id and s.id in (
        select m.student from group_members m
        where m.university = u.id and m.group_id = g.id and m.valid_from <= day.on_day
          and (m.valid_to is null or m.valid_to > day.on_day))) as members
  from universities u
    join student_groups g on g.university = u.id and g.id = $1
    join programmes r on r.university = u.id and r.id = g.programme
    join units f on f.university = u.id and f.id = r.faculty
    join academic_periods p on p.university = u.id and p.id = $2
    cross join lateral (select least((app_now() at time zone u.zone)::date, p.ends_on) as on_day offset 0) day
  where u.id = app_university() and ($3::boolean or r.faculty = any ($4::uuid[]))`;

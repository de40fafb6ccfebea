import type { Language } from '@kelisim/domain';
import type { Choice, Queryable } from '@kelisim/persistence';
import { ownTeaching } from './own-teaching';
import { moment } from './seen-journals';

/** A discipline taught to a group by one teacher, with what a note about an error in it can name (R01). */
export interface TeachingChoice {
  readonly journal: string;
  readonly discipline: Choice;
  readonly group: Choice & { readonly course: number; readonly programme: string };
  readonly students: readonly (Choice & { readonly faculty: string })[];
  /** Past lessons that have marks: those already locked first, then the newest. */
  readonly lessons: readonly {
    readonly id: string;
    readonly date: string;
    readonly type: string;
    readonly typeTitle: string;
    readonly locked: boolean;
  }[];
}

/** Whether the open period of lesson `l` is over, or that of some of the choice's students, whom a closed sheet of theirs holds. */
const locked = `(l.locks_at <= moment.now or l.sheet is not null or exists (select from held_cells h
  where h.university = l.university and h.lesson = l.id and (o.students is null or h.student = any (o.students))))`;

/**
 * What a person teaches (R47), or taught in another's place (R16, R17), as choices of a form; journals that have a marked
 * lesson come first.
 */
export async function teachingChoices(q: Queryable, person: string, language: Language): Promise<TeachingChoice[]> {
  const { rows } = await q.query<TeachingChoice>(
    `with ${moment}, ${ownTeaching}
     select j.id as journal, json_build_object('id', d.id, 'label', d.name ->> $2) as discipline,
       json_build_object('id', g.id, 'label', g.name, 'course', g.course, 'programme', r.name ->> $2) as "group",
       (select coalesce(json_agg(json_build_object('id', s.id, 'label', s.name, 'faculty', s.faculty) order by s.name, s.id), '[]')
         from students s where s.university = j.university and s.id in (
           select m.student from group_members m where m.university = j.university and m.group_id = j.group_id
             and m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to > p.starts_on)
             and (o.students is null or m.student = any (o.students))
             and (j.subgroup is null or exists (select from subgroup_members b where b.university = m.university and b.student = m.student and b.subgroup = j.subgroup)))) as students,
       lessons.list as lessons
     from own o
       join journals j on j.university = app_university() and j.id = o.journal
       join disciplines d on d.university = j.university and d.id = j.discipline
       join student_groups g on g.university = j.university and g.id = j.group_id
       join academic_periods p on p.university = j.university and p.id = j.period
       join programmes r on r.university = g.university and r.id = g.programme
       join moment on true, lateral (
         select coalesce(json_agg(json_build_object('id', l.id, 'date', l.held_on, 'type', l.type, 'typeTitle', t.title ->> $2, 'locked', ${locked})
           order by ${locked} desc, l.held_on desc, l.id), '[]') as list
         from lessons l join lesson_types t on t.university = l.university and t.code = l.type
         where l.university = j.university and l.journal = j.id and l.held_on <@ o.days and l.held_on <= moment.today
           and exists (select from marks m where m.university = l.university and m.lesson = l.id)
       ) lessons
     order by json_array_length(lessons.list) = 0, g.name, d.code, j.id, o.students`,
    [person, language],
  );
  return rows;
}

import type { LocalizedText } from '@kelisim/domain';
import { fillsNow, standsIn } from './seen-journals';

/** By what a reader fills a journal himself; null where he only looks. */
export type Mine = 'load' | 'substitution' | 'repeat-course' | null;

/** A stretch of days for which the reader fills a journal in another's place. */
export interface StandIn {
  readonly id: string;
  readonly kind: 'substitution' | 'repeat-course';
  /** Local dates, the first and the last; null: until the period ends. */
  readonly from: string;
  readonly to: string | null;
  /** Whose marks; null: everybody's. */
  readonly students: readonly string[] | null;
}

/** A journal in a list: a discipline taught to a group, or a part of it, by a teacher in a period. */
export interface JournalSummary {
  readonly id: string;
  readonly discipline: { readonly id: string; readonly code: string; readonly name: LocalizedText };
  readonly department: { readonly id: string; readonly name: LocalizedText };
  readonly group: { readonly id: string; readonly name: string; readonly course: number };
  readonly subgroup: { readonly id: string; readonly code: string } | null;
  readonly period: { readonly id: string; readonly title: LocalizedText };
  readonly teacher: { readonly id: string; readonly name: string };
  /** Hours of the load, where it says them (R47). */
  readonly hours: number | null;
  /** Whether the reader teaches it himself: `mine` is `load`. */
  readonly own: boolean;
  readonly mine: Mine;
  /** The days on which the reader stands in, where he does (R16, R17). */
  readonly standIns: readonly StandIn[];
  /** Whether the reader may write in it at this moment, each cell by its own right. */
  readonly mayWrite: boolean;
  /** Whether the reader never writes in it: he is shown it by his position (R27). */
  readonly readOnly: boolean;
}

/** What the database tells of a journal; the rest follows. */
export type SummaryRow = Omit<JournalSummary, 'mine' | 'readOnly' | 'mayWrite'> & { readonly fills_now: boolean };

/** The columns of a journal `j` with what `summaryTables` joins; the reader is $1. */
export const summaryColumns = `j.id, json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline,
  json_build_object('id', u.id, 'name', u.name) as department,
  json_build_object('id', g.id, 'name', g.name, 'course', g.course) as "group",
  case when s.id is not null then json_build_object('id', s.id, 'code', s.code) end as subgroup,
  json_build_object('id', ap.id, 'title', ap.title) as period,
  json_build_object('id', p.id, 'name', p.name) as teacher, j.hours, j.teacher = $1::uuid as own,
  mine."standIns", mine.fills_now`;

/** What a journal `j` refers to, and where the reader stands in. Asks for `moment`. */
export const summaryTables = `join disciplines d on d.university = j.university and d.id = j.discipline
  join units u on u.university = d.university and u.id = d.department
  join student_groups g on g.university = j.university and g.id = j.group_id
  join academic_periods ap on ap.university = j.university and ap.id = j.period
  join people p on p.university = j.university and p.id = j.teacher
  left join subgroups s on s.university = j.university and s.id = j.subgroup,
  moment, lateral (
    select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'from', a.valid_from, 'to', a.valid_to - 1,
        'students', a.students) order by a.valid_from, a.id), '[]') as "standIns",
      coalesce(bool_or(${fillsNow}), false) as fills_now
    from teaching_assignments a
    where a.university = j.university and a.journal = j.id and a.person = $1::uuid and ${standsIn}
  ) mine`;

/** A journal as a reader sees it. */
export function toSummary({ fills_now, ...row }: SummaryRow): JournalSummary {
  const mine = row.own ? 'load' : (row.standIns[0]?.kind ?? null);
  return { ...row, mine, mayWrite: row.own || fills_now, readOnly: mine === null };
}

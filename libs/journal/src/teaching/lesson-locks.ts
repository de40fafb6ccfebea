import type { Queryable } from '@kelisim/persistence';
import { instantText, readUniversityCalendars } from '@kelisim/persistence';
import type { FillingTerm } from '../rules/filling-term';
import type { LessonToLock, LockRule } from '../rules/lock-rule';
import { lockOfLesson } from '../rules/lock-term';

type Lock = NonNullable<ReturnType<typeof lockOfLesson>>;

/** When a lesson locks, and why; days count by the calendar of the department that teaches it: its people fill the journal. */
export type LockOfLesson = (lesson: LessonToLock, department: string) => Lock | null;

/**
 * The locks of lessons by what the university has set (R18, R24); null for a lesson that no rule speaks of.
 *
 * @param tried rules that are not recorded, for whoever asks what they would mean.
 */
export async function lessonLocks(q: Queryable, tried: readonly LockRule[] = []): Promise<LockOfLesson> {
  const calendars = await readUniversityCalendars(q);
  const { rows } = await q.query<{
    readonly rules: readonly LockRule[];
    readonly terms: readonly FillingTerm[];
  }>(
    `select
       (select coalesce(json_agg(json_build_object('id', id, 'lessonType', lesson_type, 'level', level, 'days', days,
           'count', count, 'first', first, 'basis', basis,
           'validFrom', ${instantText(`greatest(valid_from, '1900-01-01T00:00:00Z')`)})), '[]')
         from lock_rules where university = app_university()) as rules,
       (select coalesce(json_agg(json_build_object('id', id, 'period', period, 'level', level, 'lessonType', lesson_type,
           'lessonsFrom', lessons_from, 'lessonsTo', lessons_to, 'basis', basis,
           'locksAt', ${instantText('locks_at')}, 'recordedAt', ${instantText('recorded_at')})), '[]')
         from filling_terms where university = app_university()) as terms`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('one row was asked for');
  const by = { rules: [...row.rules, ...tried], terms: row.terms };
  return (lesson, department) => lockOfLesson(lesson, by, calendars.of(department));
}

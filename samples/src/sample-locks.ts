import type { WorkingCalendar } from '@kelisim/domain';
import type { LockBasis, LockRule } from '@kelisim/journal';
import { lockOfLesson } from '@kelisim/journal';
import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import { semester } from './curriculum';
import { unitId } from './units';

/** When a lesson of a type, date and beginning locks, and why. */
export type LockOf = (
  type: string,
  heldOn: string,
  startsAt: string,
) => { readonly locksAt: string; readonly basis: LockBasis };

type Terms = Parameters<typeof lockOfLesson>[1]['terms'];

/** The locks by the rules that the sample's people have set meanwhile, counted once for all lessons that begin together. */
export async function readSampleLocks(client: Queryable, university: string): Promise<LockOf> {
  const { rows } = await client.query<{ calendar: WorkingCalendar; rules: readonly LockRule[]; terms: Terms }>(
    `select (select content from calendars where university = $1 and unit = $2 order by valid_from desc limit 1) as calendar,
       (select json_agg(json_build_object('id', id, 'lessonType', lesson_type, 'level', level, 'days', days, 'count', count, 'first', first,
           'basis', basis, 'validFrom', ${instantText(`greatest(valid_from, '1900-01-01T00:00:00Z')`)}))
         from lock_rules where university = $1) as rules,
       (select coalesce(json_agg(json_build_object('id', id, 'period', period, 'level', level, 'lessonType', lesson_type,
           'lessonsFrom', lessons_from, 'lessonsTo', lessons_to, 'basis', basis, 'locksAt', ${instantText('locks_at')},
           'recordedAt', ${instantText('recorded_at')})), '[]')
         from filling_terms where university = $1) as terms`,
    [university, unitId('university')],
  );
  const [row] = rows;
  if (row === undefined) throw new RangeError('the sample has no rules of locking');
  return locksBy(row.calendar, row);
}

/** The locks by a calendar, rules and directives. */
export function locksBy(
  calendar: WorkingCalendar,
  by: { readonly rules: readonly LockRule[]; readonly terms: Terms },
): LockOf {
  const known = new Map<string, ReturnType<LockOf>>();
  return (type, heldOn, startsAt) => {
    const key = `${type} ${startsAt}`;
    const lesson = { type, level: 'bachelor', period: semester.id, heldOn, startsAt };
    const lock = known.get(key) ?? lockOfLesson(lesson, by, calendar);
    if (lock === null) throw new RangeError(`no rule speaks of ${type}`);
    known.set(key, lock);
    return lock;
  };
}

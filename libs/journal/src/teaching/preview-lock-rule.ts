import type { Explanation, LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { instantText, newId } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { isOffice } from '../reading/journal-reader';
import type { LessonToLock } from '../rules/lock-rule';
import { lessonLocks } from './lesson-locks';
import { placeFaults } from './place-faults';
import type { RuleToRecord } from './record-lock-rule';
import { allow, refuseForm } from './refuse-form';
import { beginningOf } from './rule-beginning';

/** When a coming lesson would lock by a rule that is not recorded yet, and why. */
export interface PreviewedLock {
  readonly lesson: {
    readonly id: string;
    readonly date: string;
    readonly typeTitle: LocalizedText;
    readonly discipline: LocalizedText;
    readonly group: string;
  };
  /** RFC 3339: as it locks now. */
  readonly before: string;
  /** RFC 3339: as it would lock. */
  readonly locksAt: string;
  readonly explanation: Explanation;
}

/**
 * What a rule would mean for the next lesson that it would be the rule of (R24): a more specific rule or a directive may hold for
 * those before. Null where it would move none of the next lessons. The registrar's office asks.
 *
 * @throws DomainError `forbidden`; `form-invalid` for an unknown type of lessons, or a first day that is past.
 */
export async function previewLockRule(
  q: Queryable,
  actor: JournalReader,
  rule: Omit<RuleToRecord, 'basis'>,
): Promise<PreviewedLock | null> {
  allow(isOffice(actor));
  const { validFrom, firstDay, faults } = await beginningOf(q, rule.validFrom);
  refuseForm([...faults, ...(await placeFaults(q, rule))]);
  const id = newId();
  const lockOf = await lessonLocks(q, [{ ...rule, id, validFrom, basis: '' }]);
  for (const { before, startsAt, heldOn, type, level, period, department, ...lesson } of await nextLessons(q, rule, {
    validFrom,
    firstDay,
  })) {
    const lock = lockOf({ startsAt, heldOn, type, level, period }, department);
    if (lock?.basis.kind === 'rule' && lock.basis.rule === id)
      return {
        lesson: { ...lesson, date: heldOn },
        ...{ before, locksAt: lock.locksAt, explanation: lock.basis.explanation },
      };
  }
  return null;
}

type NextLesson = Omit<PreviewedLock['lesson'], 'date'> &
  LessonToLock & { readonly before: string; readonly department: string };

/** The next lesson of each journal, by the index of journals; a few of them, the nearest first. */
async function nextLessons(
  q: Queryable,
  { lessonType, level }: Pick<RuleToRecord, 'lessonType' | 'level'>,
  { validFrom, firstDay }: { readonly validFrom: string; readonly firstDay: string },
): Promise<readonly NextLesson[]> {
  const { rows } = await q.query<NextLesson>(
    `select n.id, n.type, r.level, j.period, n.held_on::text as "heldOn", ${instantText('n.starts_at')} as "startsAt",
       ${instantText('n.locks_at')} as before, t.title as "typeTitle", d.name as discipline, d.department, g.name as "group"
     from academic_periods p
       join journals j on j.university = p.university and j.period = p.id
       join student_groups g on g.university = j.university and g.id = j.group_id
       join programmes r on r.university = g.university and r.id = g.programme
       join disciplines d on d.university = j.university and d.id = j.discipline
       cross join lateral (
         select l.* from lessons l where l.university = j.university and l.journal = j.id and l.held_on >= $3::date
           and l.starts_at >= $4::timestamptz and ($1::text is null or l.type = $1) and l.sheet is null
         order by l.held_on, l.starts_at limit 1
       ) n
       join lesson_types t on t.university = n.university and t.code = n.type
     where p.university = app_university() and p.ends_on >= $3::date and ($2::text is null or r.level = $2)
     order by n.starts_at, n.id limit 100`,
    [lessonType, level, firstDay, validFrom],
  );
  return rows;
}

import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { LockOfLesson } from './lesson-locks';
import { lessonLocks } from './lesson-locks';
import { instant } from '../rules/instant';
import type { LessonToLock } from '../rules/lock-rule';
import type { LockBasis } from '../rules/lock-term';

/** The lessons that a directive or a rule speaks of; null: whatever it is. */
export interface LessonsToLock {
  readonly period: string | null;
  readonly level: string | null;
  readonly lessonType: string | null;
  /** First and last local date. */
  readonly from: string;
  readonly to: string | null;
  /** RFC 3339: only lessons that start then or later; null: those that were held too. */
  readonly startingFrom: string | null;
}

/** What became of the locks of lessons. */
export interface MovedLocks {
  /** Lessons it speaks of. */
  readonly lessons: number;
  /** Those whose open period now ends at another moment. */
  readonly moved: number;
  /** Those that a closed sheet of a whole group holds: nothing moves them. One of some students keeps their cells closed, whatever moves. */
  readonly inClosedSheets: number;
}

type LessonRow = LessonToLock & {
  readonly id: string;
  readonly locksAt: string;
  readonly closed: boolean;
  readonly department: string;
};

/**
 * Computes the locks of lessons anew by what the university has set (R18, R24), with their explanation. Lessons are
 * held first and rules read afterwards, so that of two who set something at once the second sees what the first has set.
 */
export async function moveLocks(tx: Queryable, which: LessonsToLock): Promise<MovedLocks> {
  const lessons = await holdLessons(tx, which);
  const lockOf = oncePerDay(await lessonLocks(tx));
  const open = lessons.filter(({ closed }) => !closed);
  const locks = open.flatMap((lesson) => {
    const lock = lockOf(lesson, lesson.department);
    return lock === null ? [] : [{ id: lesson.id, before: lesson.locksAt, ...lock }];
  });
  await store(tx, locks);
  const moved = locks.filter(({ before, locksAt }) => instant(before) !== instant(locksAt)).length;
  return { lessons: lessons.length, moved, inClosedSheets: lessons.length - open.length };
}

async function holdLessons(tx: Queryable, which: LessonsToLock): Promise<readonly LessonRow[]> {
  const { period, level, lessonType, from, to, startingFrom } = which;
  const { rows } = await tx.query<LessonRow>(
    `select l.id, l.type, r.level, j.period, l.held_on::text as "heldOn", ${instantText('l.starts_at')} as "startsAt",
       ${instantText('l.locks_at')} as "locksAt", l.sheet is not null as closed, d.department
     from journals j
       join disciplines d on d.university = j.university and d.id = j.discipline
       join student_groups g on g.university = j.university and g.id = j.group_id
       join programmes r on r.university = g.university and r.id = g.programme
       join lessons l on l.university = j.university and l.journal = j.id and l.held_on >= $4::date and l.held_on <= coalesce($5::date, 'infinity')
     where j.university = app_university() and ($1::uuid is null or j.period = $1) and ($2::text is null or r.level = $2)
       and ($3::text is null or l.type = $3) and l.starts_at >= coalesce($6::timestamptz, '-infinity')
     order by l.id for no key update of l`,
    [period, level, lessonType, from, to, startingFrom],
  );
  return rows;
}

/** Days are counted once for all lessons that begin together: a university has thousands of them. */
function oncePerDay(lockOf: LockOfLesson): LockOfLesson {
  const known = new Map<string, ReturnType<LockOfLesson>>();
  return (lesson, department) => {
    const key = [lesson.type, lesson.level, lesson.period, lesson.heldOn, lesson.startsAt, department].join(' ');
    const lock = known.get(key) ?? lockOf(lesson, department);
    known.set(key, lock);
    return lock;
  };
}

/** The reason is kept where the moment stays the same too: a directive is named where it holds. */
async function store(
  tx: Queryable,
  locks: readonly { readonly id: string; readonly locksAt: string; readonly basis: LockBasis }[],
): Promise<void> {
  if (locks.length === 0) return;
  const rows = locks.map(({ id, locksAt, basis }) => ({ id, locks_at: locksAt, lock_basis: basis }));
  await tx.query(
    `update lessons l set locks_at = n.locks_at, lock_basis = n.lock_basis
     from json_to_recordset($1) as n (id uuid, locks_at timestamptz, lock_basis jsonb)
     where l.university = app_university() and l.id = n.id`,
    [JSON.stringify(rows)],
  );
}

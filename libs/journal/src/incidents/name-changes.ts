import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { ChangeInEvidence, StoredChange } from './incident-evidence';

/** What a key stands for here. */
interface Named {
  readonly key: string;
  readonly name: string;
}

interface LessonHere {
  readonly key: string;
  readonly journal: string | null;
  readonly discipline: LocalizedText;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The changes by the names of students, disciplines, lessons and people: of our ids, and of the other system's keys where an
 * import has brought them (R51). What nobody here knows keeps its key.
 */
export async function nameChanges(
  q: Queryable,
  changes: readonly StoredChange[],
): Promise<readonly ChangeInEvidence[]> {
  if (changes.length === 0) return [];
  const people = await namesOf(
    q,
    'user',
    'people',
    changes.flatMap(({ by }) => by ?? []),
  );
  const students = await namesOf(
    q,
    'student',
    'students',
    changes.map(({ student }) => student),
  );
  const lessons = await lessonsHere(q, changes);
  const { rows: types } = await q.query<{ code: string; title: LocalizedText }>(
    'select code, title from lesson_types where university = app_university() and code = any ($1::text[])',
    [changes.map(({ type }) => type)],
  );
  return changes.map(({ student, lesson, discipline, date, type, before, after, by, at }) => {
    const here = lessons.get(lesson) ?? lessons.get(discipline ?? '');
    return {
      student: students.get(student) ?? student,
      discipline: here?.discipline ?? null,
      journal: here?.journal ?? null,
      ...{ date, before, after, at },
      type: types.find(({ code }) => code === type)?.title ?? type,
      by: by === null ? null : (people.get(by) ?? by),
    };
  });
}

async function namesOf(
  q: Queryable,
  kind: 'user' | 'student',
  table: 'people' | 'students',
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await q.query<Named>(
    `select t.id::text as key, t.name from ${table} t where t.university = app_university() and t.id = any ($1::uuid[])
     union all
     select r.sourced_id, t.name from roster_ids r join ${table} t on t.university = r.university and t.id = r.id
     where r.university = app_university() and r.kind = $2 and r.sourced_id = any ($3::text[])`,
    [keys.filter((key) => uuid.test(key)), kind, keys],
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Our lessons by id; of another journal at least the disciplines, by their keys. */
async function lessonsHere(q: Queryable, changes: readonly StoredChange[]): Promise<ReadonlyMap<string, LessonHere>> {
  const { rows } = await q.query<LessonHere>(
    `select l.id::text as key, j.id as journal, d.name as discipline
     from lessons l
       join journals j on j.university = l.university and j.id = l.journal
       join disciplines d on d.university = j.university and d.id = j.discipline
     where l.university = app_university() and l.id = any ($1::uuid[])
     union all
     select r.sourced_id, null, d.name from roster_ids r join disciplines d on d.university = r.university and d.id = r.id
     where r.university = app_university() and r.kind = 'course' and r.sourced_id = any ($2::text[])`,
    [
      changes.map(({ lesson }) => lesson).filter((key) => uuid.test(key)),
      changes.flatMap(({ discipline }) => discipline ?? []),
    ],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

import { localInstants } from './local-instants';
import { lessonLocks } from '../teaching/lesson-locks';
import type { Roster, RosterLesson } from './roster';
import { bySourcedId } from './reading';
import type { RecordPlan } from './write-records';
import { writeRecords } from './write-records';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

type LessonRow = ReturnType<RecordPlan<RosterLesson>['valuesOf']>;

/**
 * Writes the lesson plan, each lesson with its lock. A lesson that is in a closed sheet stays as it is; one with marks keeps
 * its journal and scale. A lock is set anew only when the lesson's date, time or type changes.
 */
export async function writeLessons(writing: Writing, roster: Roster): Promise<void> {
  const rows = await lessonRows(writing, roster);
  stopAtFault(writing);
  await refuseUsed(writing, roster.lessons, rows);
  await writeRecords(writing, planOf(rows), roster.lessons);
}

const planOf = (rows: ReadonlyMap<string, LessonRow>): RecordPlan<RosterLesson> => ({
  kind: 'lesson',
  table: 'lessons',
  columns: {
    ...{ journal: 'uuid', held_on: 'date', starts_at: 'timestamptz', type: 'text', topic: 'text', scale: 'text' },
    ...{ locks_at: 'timestamptz', lock_basis: 'jsonb' },
  },
  natural: [['journal', 'held_on', 'starts_at']],
  taken: { code: 'code-taken', column: 'startTime' },
  follows: { columns: ['locks_at', 'lock_basis'], when: ['held_on', 'starts_at', 'type'] },
  valuesOf: ({ sourcedId }) => rows.get(sourcedId) ?? {},
});

async function lessonRows({ q, ids, faults }: Writing, roster: Roster): Promise<ReadonlyMap<string, LessonRow>> {
  const { lessons } = roster;
  const local = ({ heldOn, startTime }: RosterLesson): string => `${heldOn}T${startTime}`;
  const instantOf = await localInstants(q, lessons.map(local));
  const lockOf = await lessonLocks(q);
  const journals = bySourcedId(roster.journals);
  const periods = bySourcedId(roster.periods);
  const rows = new Map<string, LessonRow>();
  for (const lesson of lessons) {
    const { sourcedId, heldOn, type, topic, scale } = lesson;
    const period = journals.get(lesson.journal)?.period ?? '';
    const startsAt = instantOf(local(lesson));
    const level = periods.get(period)?.level ?? null;
    const lock = lockOf({ type, level, period: ids.get('academicSession', period), heldOn, startsAt });
    if (lock === null) faults.add(lesson, 'lock-rule-missing', { column: 'type', value: type });
    rows.set(sourcedId, {
      ...{ journal: ids.get('load', lesson.journal), held_on: heldOn, starts_at: startsAt, type, topic, scale },
      ...{ locks_at: lock?.locksAt, lock_basis: lock?.basis },
    });
  }
  return rows;
}

async function refuseUsed(
  writing: Writing,
  lessons: readonly RosterLesson[],
  values: ReadonlyMap<string, LessonRow>,
): Promise<void> {
  const { q, ids, faults } = writing;
  const known = lessons.flatMap((lesson) => {
    const id = ids.find('lesson', lesson.sourcedId);
    return id === undefined ? [] : [{ lesson, row: { id, ...values.get(lesson.sourcedId) } }];
  });
  const { rows } = await q.query<{ id: string; closed: boolean }>(
    `select l.id, l.sheet is not null as closed
     from json_to_recordset($1) as c (id uuid, journal uuid, held_on date, starts_at timestamptz, type text, scale text)
       join lessons l on l.university = app_university() and l.id = c.id
     where (l.sheet is not null
         and (l.journal, l.held_on, l.starts_at, l.type, l.scale) is distinct from (c.journal, c.held_on, c.starts_at, c.type, c.scale))
       or ((l.journal, l.scale) is distinct from (c.journal, c.scale)
         and exists (select from marks m where m.university = l.university and m.lesson = l.id))`,
    [JSON.stringify(known.map(({ row }) => row))],
  );
  const used = new Map(rows.map(({ id, closed }) => [id, closed]));
  for (const { row, lesson } of known) {
    const closed = used.get(row.id);
    if (closed !== undefined)
      faults.add(lesson, closed ? 'sheet-closed' : 'in-use', { column: 'sourcedId', value: lesson.sourcedId });
  }
  stopAtFault(writing);
}

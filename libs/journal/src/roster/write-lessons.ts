import { localInstants } from './local-instants';
import { lessonLocks } from '../teaching/lesson-locks';
import type { Roster, RosterLesson } from './roster';
import { bySourcedId } from './reading';
import type { RecordPlan, RowToWrite } from './write-records';
import { writeRecords } from './write-records';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

type LessonRow = ReturnType<RecordPlan<RosterLesson>['valuesOf']>;

/**
 * Writes the lesson plan, each lesson with its lock. A lesson in a closed sheet, with all or some of its cells, stays as it is, and so
 * does one that marks were written in: their evidence (R26) is of its date, time, type and scale, whatever has become of the
 * marks since. A lock is set anew only when the lesson's date, time or type changes.
 */
export async function writeLessons(writing: Writing, roster: Roster): Promise<void> {
  const rows = await lessonRows(writing, roster);
  stopAtFault(writing);
  await writeRecords(writing, planOf(rows), roster.lessons, async (values) => {
    await refuseUsed(writing, roster.lessons, values);
  });
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
  const disciplines = bySourcedId(roster.disciplines);
  const rows = new Map<string, LessonRow>();
  for (const lesson of lessons) {
    const { sourcedId, heldOn, type, topic, scale } = lesson;
    const journal = journals.get(lesson.journal);
    const period = journal?.period ?? '';
    const department = ids.get('org', disciplines.get(journal?.discipline ?? '')?.department ?? '');
    const startsAt = instantOf(local(lesson));
    const level = periods.get(period)?.level ?? null;
    const place = { type, level, period: ids.get('academicSession', period) };
    const lock = lockOf({ ...place, heldOn, startsAt }, department);
    if (lock === null) faults.add(lesson, 'lock-rule-missing', { column: 'type', value: type });
    rows.set(sourcedId, {
      ...{ journal: ids.get('load', lesson.journal), held_on: heldOn, starts_at: startsAt, type, topic, scale },
      ...{ locks_at: lock?.locksAt, lock_basis: lock?.basis },
    });
  }
  return rows;
}

/** The journals are held since they were written: no mark comes and no sheet closes meanwhile. */
async function refuseUsed(
  { q, faults }: Writing,
  lessons: readonly RosterLesson[],
  values: readonly RowToWrite[],
): Promise<void> {
  const { rows } = await q.query<{ place: number; closed: boolean }>(
    `select c.place::int as place, used.closed
     from rows from (json_to_recordset($1) as (id uuid, journal uuid, held_on date, starts_at timestamptz, type text, scale text))
         with ordinality as c (id, journal, held_on, starts_at, type, scale, place)
       join lessons l on l.university = app_university() and l.id = c.id, lateral (
         select l.sheet is not null or exists (select from held_cells h where h.university = l.university and h.lesson = l.id) as closed,
           exists (select from marks m where m.university = l.university and m.lesson = l.id)
             or exists (select from mark_changes h where h.university = l.university and h.lesson = l.id) as marked
       ) used
     where (l.journal, l.held_on, l.starts_at, l.type, l.scale) is distinct from (c.journal, c.held_on, c.starts_at, c.type, c.scale)
       and (used.closed or used.marked)`,
    [JSON.stringify(values)],
  );
  for (const { place, closed } of rows) {
    const lesson = lessons[place - 1];
    if (lesson !== undefined)
      faults.add(lesson, closed ? 'sheet-closed' : 'in-use', { column: 'sourcedId', value: lesson.sourcedId });
  }
}

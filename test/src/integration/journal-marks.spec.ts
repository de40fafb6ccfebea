import type { Refusal } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { closeWindow, lateMarkRefusal, writeMarks } from '@kelisim/journal';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { JournalFixture } from '../support/journal-fixture';
import {
  begin,
  emptyJournal,
  inTransaction,
  loadJournalFixture,
  openFixtureWindow,
  queryableOf,
} from '../support/journal-fixture';
import { judgeChanges } from '../support/journal-oracle';
import {
  emptyTeachingRights,
  insertAssignment,
  insertClosedSheet,
  insertLesson,
  insertRecreditOrder,
  revokeAssignment,
} from '../support/teaching-rights';
import type { TestDatabase } from '../support/test-database';
import { makeTestDatabase } from '../support/test-database';

type Mark = Parameters<typeof writeMarks>[1]['marks'][number];

let database: TestDatabase;
let fixture: JournalFixture;

beforeAll(async () => {
  database = await makeTestDatabase();
  fixture = await loadJournalFixture(database.owner);
});
beforeEach(async () => {
  await emptyJournal(database.owner);
  await emptyTeachingRights(database.owner);
  await database.owner.query(`update universities set zone = 'Asia/Almaty'`);
  await database.runAhead('0');
});
afterAll(async () => {
  await database.drop();
});

const writeAs = (person: string, marks: readonly Mark[], journal = fixture.journal): Promise<{ changed: number }> =>
  inTransaction(database.application, fixture.university, (tx) => writeMarks(tx, { person, journal, marks }));
const refused = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof DomainError ? error.refusal : Promise.reject(error as Error)),
  );
const reasons = async (promise: Promise<unknown>): Promise<unknown[]> => {
  const { code, data } = await refused(promise);
  return [code, ...((data?.cells as { why: string }[] | undefined) ?? []).map(({ why }) => why)];
};
const inOpen = (student: number, value: string | null): Mark => ({
  lesson: fixture.open.id,
  student: fixture.students[student]!,
  value,
});
const evidence = async (): Promise<object[]> =>
  (
    await database.owner.query<object>(
      `select before, before_note, after, after_note, changed_by, on_behalf_of, right_kind, assignment, recredit_order
       from mark_changes order by id`,
    )
  ).rows;
/** A closed sheet of some students holds this one's cell of the open lesson. */
const holdCell = async (student: number): Promise<unknown> =>
  await database.owner.query('insert into held_cells values ($1, $2, $3, $4)', [
    ...[fixture.university, fixture.open.id, fixture.students[student]],
    await insertClosedSheet(database.owner, fixture),
  ]);
/** A date so many days after the open lesson's. */
const day = (days: number): string =>
  new Date(Date.parse(fixture.open.date) + days * 86_400_000).toISOString().slice(0, 10);

describe('somebody who stands in', () => {
  it('R16 R26 writes under his own login on behalf of the teacher, on the days of the minutes', async () => {
    const by = { kind: 'substitution', person: fixture.otherTeacher } as const;
    const assignment = await insertAssignment(database.owner, fixture, { ...by, from: day(0), to: day(1) });
    await writeAs(fixture.otherTeacher, [inOpen(0, '75')]);
    const right = { right_kind: 'substitution', assignment, on_behalf_of: fixture.teacher, recredit_order: null };
    expect(await evidence()).toEqual([
      { before: null, before_note: null, after: '75', after_note: null, changed_by: fixture.otherTeacher, ...right },
    ]);
    const [locked] = fixture.locked;
    const earlier = { lesson: locked!.id, student: fixture.students[0]!, value: '75' };
    expect(await reasons(writeAs(fixture.otherTeacher, [earlier, inOpen(1, '80')]))).toEqual([
      'journal-locked',
      'not-your-load',
    ]);
  });

  it('R16 may not before the first day, nor after the last, nor once it is revoked', async () => {
    const by = { kind: 'substitution', person: fixture.otherTeacher } as const;
    const later = await insertAssignment(database.owner, fixture, { ...by, from: day(1), to: null });
    expect(await reasons(writeAs(fixture.otherTeacher, [inOpen(0, '75')]))).toEqual([
      'journal-locked',
      'not-your-load',
    ]);
    await revokeAssignment(database.owner, fixture, later);
    expect((await refused(writeAs(fixture.otherTeacher, [inOpen(0, '75')]))).code).toBe('forbidden');
  });

  it('R16 who would commit after midnight of his last day, is refused at commit', async () => {
    const clockAt = (moment: string): Promise<unknown> =>
      database.owner.query('update clock_offset set ahead = $1::timestamptz - clock_timestamp()', [moment]);
    await clockAt(`${day(0)}T18:50:00Z`);
    const keepOpen = 'update lessons set locks_at = $2 where id = $1';
    await database.owner.query(keepOpen, [fixture.open.id, `${day(3)}T00:00:00Z`]);
    const by = { kind: 'substitution', person: fixture.otherTeacher, from: day(0), to: day(1) } as const;
    await insertAssignment(database.owner, fixture, by);
    const client = await begin(database.application, fixture.university);
    const marks = [inOpen(0, '75')];
    await writeMarks(queryableOf(client), { person: fixture.otherTeacher, journal: fixture.journal, marks });
    await clockAt(`${day(0)}T19:00:00Z`);
    await expect(client.query('commit')).rejects.toMatchObject({ code: 'KJ001' });
    client.release();
    expect((await database.owner.query('select from marks')).rowCount).toBe(0);
  });

  it('R17 in a repeat course writes for its students alone', async () => {
    await insertAssignment(database.owner, fixture, {
      ...{ kind: 'repeat-course', person: fixture.otherTeacher, from: day(-1), to: null },
      students: [fixture.students[1]!],
    });
    expect(await writeAs(fixture.otherTeacher, [inOpen(1, '75')])).toEqual({ changed: 1 });
    expect(await reasons(writeAs(fixture.otherTeacher, [inOpen(0, '75'), inOpen(1, '80')]))).toEqual([
      'journal-locked',
      'not-your-load',
    ]);
  });

  it.each([
    ['Asia/Bishkek', { changed: 1 }],
    ['Asia/Almaty', ['journal-locked', 'not-your-load']],
  ])('R16 R18 stands in from midnight of the university’s own zone: %s', async (zone, expected) => {
    await database.owner.query('update universities set zone = $1', [zone]);
    // Half past midnight in Bishkek, half an hour before it in Almaty.
    const moment = `${day(0)}T18:30:00Z`;
    await database.owner.query('update clock_offset set ahead = $1::timestamptz - clock_timestamp()', [moment]);
    const times = { startsAt: `${day(0)}T18:00:00Z`, locksAt: `${day(2)}T18:00:00Z`, scale: 'hundred-points' };
    const lesson = await insertLesson(database.owner, fixture, { date: day(1), type: 'lecture', ...times });
    await insertAssignment(database.owner, fixture, {
      ...{ kind: 'substitution', person: fixture.otherTeacher, from: day(1), to: day(2) },
    });
    const written = writeAs(fixture.otherTeacher, [{ lesson, student: fixture.students[0]!, value: '75' }]);
    expect(await (Array.isArray(expected) ? reasons(written) : written)).toEqual(expected);
  });
});

describe('a mark', () => {
  it.each(['Asia/Almaty', 'Asia/Bishkek'])(
    'R24 is not set before the lesson begins by local time: %s',
    async (zone) => {
      const { rows } = await database.owner.query<{ starts: Date }>(
        `select ($1::date::timestamp + interval '8 hours') at time zone $2 as starts`,
        [day(1), zone],
      );
      const starts = rows[0]!.starts;
      const lesson = await insertLesson(database.owner, fixture, {
        ...{ date: day(1), type: 'lecture', scale: 'hundred-points', startsAt: starts.toISOString() },
        locksAt: `${day(4)}T00:00:00Z`,
      });
      const at = async (milliseconds: number): Promise<unknown> => {
        const moment = new Date(starts.getTime() + milliseconds).toISOString();
        await database.owner.query('update clock_offset set ahead = $1::timestamptz - clock_timestamp()', [moment]);
        const mark = { lesson, student: fixture.students[0]!, value: '75' };
        return await writeAs(fixture.teacher, [mark]).catch((error: unknown) =>
          reasons(Promise.reject(error as Error)),
        );
      };
      expect(await at(-60_000)).toEqual(['mark-invalid', 'lesson-not-held-yet']);
      expect(await at(0)).toEqual({ changed: 1 });
    },
  );

  it('R25 takes the note «перезачет» by the order of this student in this discipline, and evidence names it', async () => {
    const noted = { ...inOpen(0, 'н/б'), note: 'recredited' } as const;
    expect(await reasons(writeAs(fixture.teacher, [noted]))).toEqual(['mark-invalid', 'recredit-order-missing']);
    const order = await insertRecreditOrder(database.owner, fixture, fixture.students[0]!);
    expect(await reasons(writeAs(fixture.teacher, [{ ...noted, value: '75' }]))).toEqual([
      'mark-invalid',
      'mark-not-of-scale',
    ]);
    await writeAs(fixture.teacher, [inOpen(0, 'н/б')]);
    expect(await writeAs(fixture.teacher, [noted])).toEqual({ changed: 1 });
    expect(await writeAs(fixture.teacher, [noted])).toEqual({ changed: 0 });
    const { rows } = await database.owner.query('select value, note, recredit_order from marks');
    expect(rows).toEqual([{ value: 'н/б', note: 'recredited', recredit_order: order }]);
    await writeAs(fixture.teacher, [inOpen(0, 'н/б')]);
    expect(await evidence()).toMatchObject([
      { before: null, after: 'н/б', after_note: null, recredit_order: null },
      { before: 'н/б', before_note: null, after: 'н/б', after_note: 'recredited', recredit_order: order },
      { before: 'н/б', before_note: 'recredited', after: 'н/б', after_note: null, recredit_order: null },
    ]);
  });

  it.each([
    ['hundred-points', ['0', '100', 'н/б', null], ['101', '5.5', '-1', 'зачтено', '٣']],
    ['five-points', ['2', '5', 'н/б', null], ['1', '6', '85', '4,5']],
    ['pass-fail', ['зачтено', 'не зачтено', 'н/б', null], ['5', 'Зачтено', '']],
  ])('R24 is of its lesson’s scale: %s', async (scale, takes, refuses) => {
    const times = { startsAt: `${day(-1)}T04:00:00Z`, locksAt: `${day(2)}T04:00:00Z` };
    const lesson = await insertLesson(database.owner, fixture, { date: day(-1), type: 'lecture', scale, ...times });
    const write = (value: string | null): Promise<unknown> =>
      writeAs(fixture.teacher, [{ lesson, student: fixture.students[0]!, value }]);
    for (const value of takes) expect(await write(value)).toEqual({ changed: 1 });
    for (const value of refuses) expect(await reasons(write(value))).toEqual(['mark-invalid', 'mark-not-of-scale']);
  });

  it('R51 is for who was in the group and in the subgroup on the day of the lesson', async () => {
    const [subgroup, journal] = [randomUUID(), randomUUID()];
    const { owner } = database;
    const [first, second, third] = fixture.students;
    await owner.query(`insert into subgroups values ($1, $2, $3, '1')`, [fixture.university, subgroup, fixture.group]);
    const join = (student: string, from: string, to: string | null): Promise<unknown> =>
      owner.query('insert into subgroup_members values ($1, $2, $3, $4, $5)', [
        ...[fixture.university, student, subgroup, from, to],
      ]);
    await join(first!, day(-30), null);
    await join(second!, day(-30), day(0));
    await owner.query(
      `insert into journals (university, id, discipline, group_id, teacher, period, subgroup)
       select university, $2, discipline, group_id, teacher, period, $3 from journals where id = $1`,
      [fixture.journal, journal, subgroup],
    );
    const times = { startsAt: `${day(-1)}T19:00:00Z`, locksAt: `${day(2)}T04:00:00Z`, scale: 'hundred-points' };
    const lesson = await insertLesson(owner, fixture, { date: day(0), type: 'practical', journal, ...times });
    const write = (student: string): Promise<unknown> =>
      writeAs(fixture.teacher, [{ lesson, student, value: '75' }], journal);
    expect(await write(first!)).toEqual({ changed: 1 });
    for (const other of [second!, third!, fixture.stranger])
      expect(await reasons(write(other))).toEqual(['mark-invalid', 'student-not-in-group-then']);
    const left = `update group_members set valid_to = $2 where student = $1`;
    await owner.query(left, [first, day(0)]);
    expect(await reasons(write(first!))).toEqual(['mark-invalid', 'student-not-in-group-then']);
    await owner.query(left, [first, null]);
  });

  it('R20 of a lesson in a closed sheet needs a window', async () => {
    const sheet = await insertClosedSheet(database.owner, fixture);
    await database.owner.query('update lessons set sheet = $1 where id = $2', [sheet, fixture.open.id]);
    expect(await reasons(writeAs(fixture.teacher, [inOpen(0, '75')]))).toEqual(['journal-locked', 'in-closed-sheet']);
    await openFixtureWindow(database.application, fixture, { dates: [fixture.open.date] });
    expect(await writeAs(fixture.teacher, [inOpen(0, '75')])).toEqual({ changed: 1 });
  });

  it('R20 of a student whom a closed sheet of some holds needs a window, and the others’ marks go on', async () => {
    await holdCell(0);
    expect(await writeAs(fixture.teacher, [inOpen(1, '75')])).toEqual({ changed: 1 });
    const refusal = await refused(writeAs(fixture.teacher, [inOpen(0, '75'), inOpen(1, '80')]));
    expect(refusal).toMatchObject({
      code: 'journal-locked',
      data: { cells: [{ lesson: fixture.open.id, student: fixture.students[0], why: 'in-closed-sheet' }] },
    });
    await openFixtureWindow(database.application, fixture, { dates: [fixture.open.date] });
    expect(await writeAs(fixture.teacher, [inOpen(0, '75'), inOpen(1, '80')])).toEqual({ changed: 2 });
  });

  it('R20 of such a student, held while it was being written, is refused at commit', async () => {
    const client = await begin(database.application, fixture.university);
    const marks = [inOpen(0, '75'), inOpen(1, '75')];
    await writeMarks(queryableOf(client), { person: fixture.teacher, journal: fixture.journal, marks });
    await holdCell(1);
    await expect(client.query('commit')).rejects.toMatchObject({ code: 'KJ001' });
    client.release();
    expect((await database.owner.query('select from marks')).rowCount).toBe(0);
  });

  it('R28 is not opened here by a window of an outside journal', async () => {
    await openFixtureWindow(database.application, fixture, {});
    await database.owner.query(`update windows set adapter = 'outside'`);
    const mark = { lesson: fixture.locked[0]!.id, student: fixture.students[0]!, value: '75' };
    expect(await reasons(writeAs(fixture.teacher, [mark]))).toEqual(['journal-locked', 'locked']);
  });
});

/** Rights of all kinds come and go while two people write the same cells. */
class Turmoil {
  written = 0;
  refused = 0;
  private readonly ends = Date.now() + 2500;

  async writer(person: string): Promise<void> {
    const lessons = [...fixture.locked.slice(0, 3), fixture.open];
    while (Date.now() < this.ends) {
      const lesson = pick(lessons);
      const marks = fixture.students.map((student) => ({
        lesson: lesson.id,
        student,
        value: pick(['50', '60', 'н/б', null]),
      }));
      await writeAs(person, marks).then(
        ({ changed }) => (this.written += changed),
        (error: unknown) => {
          if (!(error instanceof DomainError) && lateMarkRefusal(error) === undefined) throw error;
          this.refused += 1;
        },
      );
    }
  }

  async opener(): Promise<void> {
    while (Date.now() < this.ends) {
      const window = await openFixtureWindow(database.application, fixture, { grades: Math.random() < 0.7 });
      await pause(Math.random() * 40);
      await inTransaction(database.application, fixture.university, (tx) =>
        closeWindow(tx, { ...window, how: 'closed' }),
      );
    }
  }

  async assigner(): Promise<void> {
    const by = { kind: 'substitution', person: fixture.otherTeacher, from: day(-40), to: day(2) } as const;
    while (Date.now() < this.ends) {
      const id = await insertAssignment(database.owner, fixture, by);
      await pause(Math.random() * 40);
      await revokeAssignment(database.owner, fixture, id);
    }
  }
}

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;

describe('writers and those who end their rights, at the same time', () => {
  it('R07 R16 R26 leave no mark outside its right and lose none', async () => {
    const turmoil = new Turmoil();
    await Promise.all([
      ...[turmoil.writer(fixture.teacher), turmoil.writer(fixture.teacher)],
      ...[turmoil.writer(fixture.otherTeacher), turmoil.opener(), turmoil.assigner()],
    ]);
    const { rows } = await database.owner.query<{ kind: string }>(
      'select distinct right_kind as kind from mark_changes order by 1',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['open-period', 'substitution', 'window']);
    expect([turmoil.written > 50, turmoil.refused > 10]).toEqual([true, true]);
    expect((await database.owner.query('select from mark_changes')).rowCount).toBe(turmoil.written);
    expect(await judgeChanges(database.owner)).toEqual({ outsideTheirRight: 0, brokenChains: 0 });
    // The judge is worth its word only if it finds what is wrong.
    await database.owner.query(`update mark_changes set changed_at = changed_at + interval '10 days', before = '1'`);
    expect(await judgeChanges(database.owner)).toEqual({
      outsideTheirRight: turmoil.written,
      brokenChains: turmoil.written,
    });
  });
});

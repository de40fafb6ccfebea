import type { Refusal } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { closeWindow, countChanges, lateMarkRefusal, readWindowChanges, writeMarks } from '@kelisim/journal';
import type { JournalFixture } from '../support/journal-fixture';
import {
  begin,
  emptyJournal,
  inTransaction,
  loadJournalFixture,
  openFixtureWindow,
  queryableOf,
} from '../support/journal-fixture';
import type { TestDatabase } from '../support/test-database';
import { makeTestDatabase } from '../support/test-database';

let database: TestDatabase;
let fixture: JournalFixture;

beforeAll(async () => {
  database = await makeTestDatabase();
  fixture = await loadJournalFixture(database.owner);
});
beforeEach(async () => {
  await emptyJournal(database.owner);
  await database.runAhead('0');
});
afterAll(async () => {
  await database.drop();
});

const refused = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof DomainError ? error.refusal : Promise.reject(error as Error)),
  );
const cell = (
  lesson: number,
  student: number,
  value: string | null,
): { lesson: string; student: string; value: string | null } => ({
  lesson: fixture.locked[lesson]!.id,
  student: fixture.students[student]!,
  value,
});
const write = (
  ...marks: { lesson: string; student: string; value: string | null; note?: 'recredited' }[]
): Promise<{ changed: number }> =>
  inTransaction(database.application, fixture.university, (tx) =>
    writeMarks(tx, { person: fixture.teacher, journal: fixture.journal, marks }),
  );
const evidence = async (): Promise<object[]> =>
  (
    await database.owner.query<object>(
      'select before, after, changed_by, right_kind, window_id from mark_changes order by id',
    )
  ).rows;

describe('a window', () => {
  it('R06 covers exactly its scope, and a refusal names each cell and the scope', async () => {
    const { date } = fixture.locked[0]!;
    const students = [fixture.students[0]!];
    const window = await openFixtureWindow(database.application, fixture, {
      dates: [date],
      students,
      lessonTypes: ['lecture'],
    });
    expect(await write(cell(0, 0, '75'))).toEqual({ changed: 1 });
    const refusal = await refused(write(cell(0, 0, '80'), cell(1, 0, '80'), cell(2, 0, '80'), cell(0, 1, '80')));
    expect(refusal.code).toBe('journal-locked');
    expect(refusal.data).toMatchObject({
      cells: [
        { lesson: fixture.locked[1]!.id, type: 'practical', why: 'outside-window' },
        { lesson: fixture.locked[2]!.id, date: fixture.locked[2]!.date, why: 'outside-window' },
        { student: fixture.students[1], why: 'outside-window' },
      ],
      windows: [{ number: window.number, scope: { dates: [date], students, lessonTypes: ['lecture'], grades: true } }],
    });
    expect(await evidence()).toHaveLength(1);
  });

  it('R11 without grades takes an absence, and no grade', async () => {
    await openFixtureWindow(database.application, fixture, { grades: true });
    await write(cell(0, 0, '50'));
    await database.owner.query('delete from mark_changes; delete from window_snapshots; delete from windows');
    await openFixtureWindow(database.application, fixture, { grades: false });
    expect(await write(cell(0, 1, 'н/б'))).toEqual({ changed: 1 });
    for (const touched of [cell(0, 0, '60'), cell(0, 0, 'н/б'), cell(0, 0, null), cell(0, 1, '60')])
      expect(await refused(write(touched))).toMatchObject({
        code: 'journal-locked',
        data: { cells: [{ why: 'window-without-grades' }] },
      });
  });

  it('R07 ends on time, with nothing running that would close it', async () => {
    await openFixtureWindow(database.application, fixture, {});
    await database.runAhead('47 hours 59 minutes');
    expect(await write(cell(0, 0, '75'))).toEqual({ changed: 1 });
    await database.runAhead('48 hours');
    expect(await refused(write(cell(0, 0, '80')))).toMatchObject({ code: 'journal-locked', data: { windows: [] } });
  });

  it('R07 a write that began inside it and would commit after its end is refused at commit', async () => {
    await openFixtureWindow(database.application, fixture, {});
    const client = await begin(database.application, fixture.university);
    await writeMarks(queryableOf(client), {
      person: fixture.teacher,
      journal: fixture.journal,
      marks: [cell(0, 0, '75')],
    });
    await database.runAhead('48 hours');
    const error = await client.query('commit').then(
      () => undefined,
      (fault: unknown) => fault,
    );
    client.release();
    expect(lateMarkRefusal(error)?.refusal).toEqual({ code: 'journal-locked', data: { why: 'ended-meanwhile' } });
    expect((await database.owner.query('select from marks')).rowCount).toBe(0);
  });

  it('R24 so is one that began in the open period of its lesson', async () => {
    const mark = { lesson: fixture.open.id, student: fixture.students[0]!, value: '75' };
    const client = await begin(database.application, fixture.university);
    await writeMarks(queryableOf(client), { person: fixture.teacher, journal: fixture.journal, marks: [mark] });
    await database.runAhead('1 day');
    await expect(client.query('commit')).rejects.toMatchObject({ code: 'KJ001' });
    client.release();
  });

  it('R08 is closed only after those who write under it, and its changes are then complete', async () => {
    const window = await openFixtureWindow(database.application, fixture, {});
    const writer = await begin(database.application, fixture.university);
    await writeMarks(queryableOf(writer), {
      person: fixture.teacher,
      journal: fixture.journal,
      marks: [cell(0, 0, '75')],
    });
    const counted = inTransaction(database.application, fixture.university, async (tx) => {
      const changes = await countChanges(tx, window);
      await closeWindow(tx, { ...window, how: 'closed' });
      return changes;
    });
    await waitForLock();
    await writer.query('commit');
    writer.release();
    expect(await counted).toBe(1);
    const changes = await inTransaction(database.application, fixture.university, (tx) =>
      readWindowChanges(tx, window),
    );
    expect(changes).toMatchObject([
      { before: null, after: '75', student: { name: 'Студент 1' }, by: { id: fixture.teacher } },
    ]);
    const { rows } = await database.owner.query<{ late: boolean }>(
      'select c.changed_at > w.closed_at as late from mark_changes c join windows w on w.id = c.window_id',
    );
    expect(rows).toEqual([{ late: false }]);
  });

  it('R07 a write that waits for its closing is refused', async () => {
    const window = await openFixtureWindow(database.application, fixture, {});
    const closer = await begin(database.application, fixture.university);
    await closeWindow(queryableOf(closer), { ...window, how: 'closed' });
    const refusal = refused(write(cell(0, 0, '75')));
    await waitForLock();
    await closer.query('commit');
    closer.release();
    expect((await refusal).code).toBe('journal-locked');
  });

  it('is closed once, and one that lapsed ended at its time', async () => {
    const window = await openFixtureWindow(database.application, fixture, {});
    await database.runAhead('5 days');
    const close = (): Promise<boolean> =>
      inTransaction(database.application, fixture.university, (tx) => closeWindow(tx, { ...window, how: 'lapsed' }));
    expect([await close(), await close()]).toEqual([true, false]);
    expect((await database.owner.query('select closed_at = closes_at as on_time from windows')).rows).toEqual([
      { on_time: true },
    ]);
  });

  it('has a number of its own, also when many open at once', async () => {
    const windows = await Promise.all(
      Array.from({ length: 8 }, () => openFixtureWindow(database.application, fixture, {})),
    );
    expect(new Set(windows.map(({ number }) => number)).size).toBe(8);
    expect(windows[0]!.number).toMatch(/^W-\d{4}-\d{5}$/);
  });
});

describe('a mark', () => {
  it('R26 leaves evidence of who, before, after and the right used, and none where nothing changed', async () => {
    const window = await openFixtureWindow(database.application, fixture, {});
    await write(cell(0, 0, '75'), { lesson: fixture.open.id, student: fixture.students[0]!, value: 'н/б' });
    expect(await write(cell(0, 0, '75'))).toEqual({ changed: 0 });
    await write(cell(0, 0, null));
    const by = { changed_by: fixture.teacher };
    expect(await evidence()).toEqual([
      { before: null, after: '75', ...by, right_kind: 'window', window_id: window.id },
      { before: null, after: 'н/б', ...by, right_kind: 'open-period', window_id: null },
      { before: '75', after: null, ...by, right_kind: 'window', window_id: window.id },
    ]);
  });

  it('is refused with every cell named and why, and then nothing is written', async () => {
    const student = fixture.students[0]!;
    const refusal = await refused(
      write(
        { lesson: fixture.open.id, student, value: '75' },
        { lesson: fixture.open.id, student: fixture.stranger, value: '101' },
        { lesson: fixture.future.id, student, value: '5' },
        { lesson: fixture.line, student, value: '5' },
        { lesson: fixture.open.id, student, value: '80' },
        { lesson: fixture.open.id, student: fixture.line, value: '80' },
        { lesson: fixture.open.id, student: fixture.students[1]!, value: '101' },
        { lesson: fixture.open.id, student: fixture.students[2]!, value: 'н/б', note: 'recredited' },
      ),
    );
    const [today, later] = [fixture.open, fixture.future].map(({ date, type }) => ({ date, type }));
    const named = { lesson: fixture.open.id, ...today };
    expect(refusal).toEqual({
      code: 'mark-invalid',
      data: {
        cells: [
          { ...named, student: fixture.stranger, why: 'student-not-in-group-then' },
          { lesson: fixture.future.id, student, ...later, why: 'lesson-not-held-yet' },
          { lesson: fixture.line, student, date: null, type: null, why: 'lesson-not-of-journal' },
          { ...named, student, why: 'named-once' },
          { ...named, student: fixture.line, why: 'student-unknown' },
          { ...named, student: fixture.students[1], why: 'mark-not-of-scale' },
          { ...named, student: fixture.students[2], why: 'recredit-order-missing' },
        ],
      },
      fields: [
        { path: '/marks/1/student', rule: 'student-not-in-group-then' },
        { path: '/marks/2/lesson', rule: 'lesson-not-held-yet' },
        { path: '/marks/3/lesson', rule: 'lesson-not-of-journal' },
        { path: '/marks/4/student', rule: 'named-once' },
        { path: '/marks/5/student', rule: 'student-unknown' },
        { path: '/marks/6/value', rule: 'mark-not-of-scale' },
        { path: '/marks/7/note', rule: 'recredit-order-missing' },
      ],
    });
    expect((await database.owner.query('select from marks')).rowCount).toBe(0);
  });

  it('R47 is written by the teacher whose load it is, by nobody else', async () => {
    const marks = [{ lesson: fixture.open.id, student: fixture.students[0]!, value: '75' }];
    const by = (person: string, journal: string, university = fixture.university): Promise<Refusal> =>
      refused(inTransaction(database.application, university, (tx) => writeMarks(tx, { person, journal, marks })));
    expect((await by(fixture.otherTeacher, fixture.journal)).code).toBe('forbidden');
    expect((await by(fixture.otherTeacher, fixture.otherJournal)).code).toBe('mark-invalid');
    expect((await by(fixture.teacher, fixture.line)).code).toBe('not-found');
    expect((await by(fixture.teacher, fixture.journal, fixture.unit)).code).toBe('not-found');
  });

  it('R26 written by two at the same time has a gapless chain of before and after', async () => {
    await openFixtureWindow(database.application, fixture, {});
    await Promise.all(['10', '20', '30', '40'].map((value) => write(cell(0, 0, value))));
    const rows = (await evidence()) as { before: string | null; after: string }[];
    expect(rows.map(({ before }) => before)).toEqual([null, ...rows.slice(0, -1).map(({ after }) => after)]);
  });

  it('R26 evidence cannot be changed or removed by the product', async () => {
    await expect(database.application.query('delete from mark_changes')).rejects.toMatchObject({ code: '42501' });
    await expect(database.application.query(`update mark_changes set after = '1'`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});

/** Until some connection of this database waits for a lock: then the two transactions have really met. */
async function waitForLock(): Promise<void> {
  for (;;) {
    const { rowCount } = await database.owner.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rowCount! > 0) return;
  }
}

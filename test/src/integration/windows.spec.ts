import { answerDue, DomainError, everydayCalendar } from '@kelisim/domain';
import { ConnectedJournal, closeWindow, openWindow, writeMarks } from '@kelisim/journal';
import type { WindowReport } from '@kelisim/persistence';
import { canonicalHash, newId } from '@kelisim/persistence';
import fc from 'fast-check';
import type { JournalFixture } from '../support/journal-fixture';
import { emptyJournal, inTransaction, loadJournalFixture, openFixtureWindow } from '../support/journal-fixture';
import type { TestDatabase } from '../support/test-database';
import { makeTestDatabase } from '../support/test-database';

let database: TestDatabase;
let fixture: JournalFixture;
const journal = new ConnectedJournal();

beforeAll(async () => {
  database = await makeTestDatabase();
  fixture = await loadJournalFixture(database.owner);
});
beforeEach(async () => {
  await database.owner.query('delete from journal_incidents');
  await emptyJournal(database.owner);
  await database.runAhead('0');
});
afterAll(async () => {
  await database.drop();
});

interface FixtureWindow {
  readonly id: string;
  readonly line: string;
  readonly window: string;
}

const close = (window: FixtureWindow, how: 'closed' | 'lapsed' = 'closed'): Promise<boolean> =>
  inTransaction(database.application, fixture.university, (tx) => closeWindow(tx, { ...window, how }));
const report = async (window: FixtureWindow): Promise<WindowReport> => {
  const read = await inTransaction(database.application, fixture.university, (tx) =>
    journal.reportWindow(tx, window.line, 'ru'),
  );
  return read!;
};

/** A mark with its evidence, as whoever holds the right leaves it: a window, or a lesson's own open period. */
async function leaveMark(lesson: string, student: string, value: string, window: string | null): Promise<void> {
  await database.owner.query(
    `with former as (select value from marks where lesson = $2 and student = $3), written as (
       insert into marks (university, lesson, student, value, changed_at) values ($1, $2, $3, $4, app_now())
       on conflict (university, lesson, student) do update set value = excluded.value
     )
     insert into mark_changes (university, lesson, student, before, after, changed_by, changed_at, right_kind, window_id)
     values ($1, $2, $3, (select value from former), $4, $5, app_now(), $6, $7)`,
    [fixture.university, lesson, student, value, fixture.teacher, window === null ? 'import' : 'window', window],
  );
}

interface StoredSnapshot {
  readonly taken: string;
  readonly cells: readonly { readonly lesson: string; readonly student: string; readonly value: string | null }[];
  readonly hash: Buffer;
}
const snapshots = async (): Promise<readonly StoredSnapshot[]> =>
  (await database.owner.query<StoredSnapshot>('select taken, cells, hash from window_snapshots order by taken desc'))
    .rows;

describe('the snapshots of a window', () => {
  it('R08 hold every cell of its scope at the opening and at the closing, each by the hash of its content', async () => {
    const [lesson] = fixture.locked;
    const [first, second] = fixture.students;
    await leaveMark(lesson!.id, first!, '61', null);
    const scope = { dates: [lesson!.date], lessonTypes: [lesson!.type], students: [first!, second!] };
    const window = await openFixtureWindow(database.application, fixture, scope);
    await leaveMark(lesson!.id, second!, '84', window.id);
    expect(await close(window)).toBe(true);
    const [opening, closing] = await snapshots();
    expect(opening).toMatchObject({ taken: 'opening' });
    const valuesOf = (taken: StoredSnapshot | undefined): object =>
      Object.fromEntries(taken!.cells.map(({ student, value }) => [student, value]));
    expect(valuesOf(opening)).toEqual({ [first!]: '61', [second!]: null });
    expect(valuesOf(closing)).toEqual({ [first!]: '61', [second!]: '84' });
    for (const taken of [opening, closing]) expect(canonicalHash(taken!.cells)).toEqual(taken!.hash);
    expect(opening!.hash).not.toEqual(closing!.hash);
  });

  it('R06 leave out who was not in the group on that day, and lessons of other types and days', async () => {
    const [lesson] = fixture.locked;
    const scope = {
      dates: [lesson!.date],
      lessonTypes: [lesson!.type],
      students: [fixture.students[0]!, fixture.stranger],
    };
    await openFixtureWindow(database.application, fixture, scope);
    const [opening] = await snapshots();
    expect(opening!.cells).toMatchObject([{ lesson: lesson!.id, student: fixture.students[0]! }]);
  });

  it('R08 are taken once: a second closing changes nothing', async () => {
    const window = await openFixtureWindow(database.application, fixture, {});
    expect(await close(window)).toBe(true);
    const before = await snapshots();
    await leaveMark(fixture.locked[0]!.id, fixture.students[0]!, '50', null);
    expect(await close(window, 'lapsed')).toBe(false);
    expect(await snapshots()).toEqual(before);
  });
});

describe('windows that overlap', () => {
  it('R06 R07 end each on its own: what one still covers may be written, and stands on its sheet alone', async () => {
    const [lesson] = fixture.locked;
    const scope = { dates: [lesson!.date], lessonTypes: [lesson!.type] };
    const first = await openFixtureWindow(database.application, fixture, scope);
    const second = await openFixtureWindow(database.application, fixture, scope);
    const write = (value: string): Promise<unknown> =>
      inTransaction(database.application, fixture.university, (tx) =>
        writeMarks(tx, {
          person: fixture.teacher,
          journal: fixture.journal,
          marks: [{ lesson: lesson!.id, student: fixture.students[0]!, value }],
        }),
      );
    await close(first);
    await write('71');
    await close(second);
    await expect(write('72')).rejects.toMatchObject({ refusal: { code: 'journal-locked' } });
    const { rows } = await database.owner.query<object>('select after, window_id from mark_changes');
    expect(rows).toEqual([{ after: '71', window_id: second.id }]);
  });
});

describe('the result sheet of a window', () => {
  it('R08 tells each change, and how many cells of the request stayed, or changed by another right', async () => {
    const [lesson, another] = fixture.locked;
    const [first, second, third] = fixture.students;
    const scope = { dates: [lesson!.date], lessonTypes: [lesson!.type] };
    const window = await openFixtureWindow(database.application, fixture, scope);
    expect((await report(window)).counts).toBeNull();
    await leaveMark(lesson!.id, first!, '70', window.id);
    await leaveMark(lesson!.id, first!, '75', window.id);
    await leaveMark(lesson!.id, second!, '80', null);
    await leaveMark(another!.id, third!, '90', null);
    await close(window);
    const { changes, counts, closedHow } = await report(window);
    expect(closedHow).toBe('closed');
    expect(counts).toEqual({ changed: 1, unchanged: 1, otherwise: 1, outside: 0 });
    expect(changes).toMatchObject([
      { student: 'Студент 1', before: '', after: '70', by: 'Пробный П.', lessonDate: lesson!.date },
      { before: '70', after: '75' },
    ]);
  });

  it('R08 of a window that lapsed unused says that nothing changed', async () => {
    const window = await openFixtureWindow(database.application, fixture, { dates: [fixture.locked[0]!.date] });
    await database.runAhead('50 hours');
    await close(window, 'lapsed');
    const sheet = await report(window);
    expect(sheet).toMatchObject({ changes: [], closedHow: 'lapsed', counts: { changed: 0, unchanged: 6 } });
    expect(sheet.closedAt).toBe(sheet.closesAt);
  });

  it('R06 a change outside the request, which cannot be, is an incident if it is there', async () => {
    const [lesson, another] = fixture.locked;
    const window = await openFixtureWindow(database.application, fixture, {
      dates: [lesson!.date],
      lessonTypes: [lesson!.type],
    });
    await leaveMark(another!.id, fixture.students[0]!, '70', window.id);
    await close(window);
    expect((await report(window)).counts).toMatchObject({ outside: 1 });
    const { rows } = await database.owner.query<object>(
      'select connector, kind, window_id, detail from journal_incidents',
    );
    expect(rows).toMatchObject([
      {
        connector: null,
        kind: 'changes-outside-scope',
        window_id: window.id,
        detail: { changes: [{ lesson: another!.id }] },
      },
    ]);
  });
});

/** What changes a zone's offset: Almaty went from +06 to +05 on 1 March 2024. */
describe('R07 an end that is promised in local time', () => {
  const zone = 'Asia/Almaty';
  const twoDays = {
    start: null,
    within: { kind: 'days', days: 2, count: 'calendar' },
    days: { count: 'calendar', first: 'next' },
  } as const;
  const calendar = everydayCalendar(zone);
  let old: TestDatabase;
  let spring: JournalFixture;
  const setClock = async (moment: string): Promise<void> => {
    await old.runAhead(`${(Date.parse(moment) - Date.now()) / 1000} seconds`);
  };
  const write = async (value: string): Promise<string> => {
    try {
      await inTransaction(old.application, spring.university, (tx) =>
        writeMarks(tx, {
          person: spring.teacher,
          journal: spring.journal,
          marks: [{ lesson: spring.locked[0]!.id, student: spring.students[0]!, value }],
        }),
      );
      return 'written';
    } catch (error) {
      if (error instanceof DomainError) return error.refusal.code;
      throw error;
    }
  };

  beforeAll(async () => {
    old = await makeTestDatabase();
    await setClock('2024-02-28T04:00:00Z');
    spring = await loadJournalFixture(old.owner);
    await old.owner.query(`update group_members set valid_from = '2023-09-01'`);
  });
  afterAll(async () => {
    await old.drop();
  });

  it('stays there when the offset changes between opening and closing', async () => {
    const opensAt = '2024-02-28T04:00:00.000Z';
    const { due } = answerDue(twoDays, opensAt, calendar);
    const { rows } = await old.owner.query<{ local: string }>(
      `select ($1::timestamptz at time zone $2)::text as local`,
      [due, zone],
    );
    expect([rows[0]!.local, due]).toEqual(['2024-03-02 00:00:00', '2024-03-01T19:00:00Z']);
    await inTransaction(old.application, spring.university, (tx) =>
      openWindow(tx, {
        ...{
          id: newId(),
          case: spring.line,
          line: spring.line,
          window: 'spring#1',
          holder: spring.teacher,
          openedBy: null,
        },
        scope: {
          ...{ discipline: spring.discipline, group: spring.group, lessonTypes: null, grades: true },
          ...{ dates: [spring.locked[0]!.date], students: spring.students },
        },
        ...{ opensAt, closesAt: due },
      }),
    );
    await setClock('2024-03-01T18:30:00Z');
    expect(await write('71')).toBe('written');
    await setClock('2024-03-01T19:00:01Z');
    expect(await write('72')).toBe('journal-locked');
  });

  it('is the same midnight whenever it was promised', async () => {
    const moments = fc.integer({ min: Date.parse('2024-02-20T00:00:00Z'), max: Date.parse('2024-03-10T00:00:00Z') });
    await fc.assert(
      fc.asyncProperty(fc.array(moments, { minLength: 20, maxLength: 20 }), async (drawn) => {
        const promised = drawn.map((moment) => {
          const opensAt = new Date(moment).toISOString();
          return { opensAt, due: answerDue(twoDays, opensAt, calendar).due };
        });
        const { rows } = await old.owner.query<{ kept: boolean }>(
          `select (p.due at time zone $2) = ((p."opensAt" at time zone $2)::date + 3)::timestamp as kept
           from json_to_recordset($1) as p("opensAt" timestamptz, due timestamptz)`,
          [JSON.stringify(promised), zone],
        );
        expect(rows.map(({ kept }) => kept)).not.toContain(false);
      }),
      { numRuns: 10 },
    );
  });
});

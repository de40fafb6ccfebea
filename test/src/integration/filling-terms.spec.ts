/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { randomUUID } from 'node:crypto';
import type { Answer, TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { JournalRoles } from '../support/journal-roles';
import { answersOf, dayFromToday, expected, gatherRoles } from '../support/journal-roles';
import { faultsOf as faults, minutes } from '../support/teaching-record';

let api: TestApi;
let cast: JournalRoles;
let yesterday: string;
let tomorrow: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await api.engine.test.owner.query<Row>(text, values)).rows;

beforeAll(async () => {
  api = await startTestApi();
  cast = await gatherRoles(api);
  [yesterday, tomorrow] = [await dayFromToday(api, -1), await dayFromToday(api, 1)];
});
afterAll(async () => {
  await api.stop();
});

describe('a directive on the term of filling', () => {
  const lessonsOf = async (): Promise<
    { id: string; date: string; type: string; locksAt: string; open: boolean; lockBasis: object }[]
  > => (await cast.as('teacher').get(`/api/journals/${cast.journal}`)).body.lessons;
  let from: string;
  let to: string;
  let later: string;
  const directive = (over: object = {}): object => ({
    ...{ lessonsFrom: from, lessonsTo: to, locksAt: later, basis: { ...minutes, number: '12-р' }, ...over },
  });
  const record = async (over: object = {}): Promise<Answer> =>
    await cast.as('registrar').post('/api/teaching/filling-terms', directive(over));

  beforeAll(async () => {
    [from, to] = [await dayFromToday(api, -21), await dayFromToday(api, -8)];
    later = `${await dayFromToday(api, 9)}T19:00:00.000Z`;
  });

  it('R18 is recorded by the head of the registrar’s office alone; whoever holds a post may know it', async () => {
    const asked = { ...directive({ lessonType: 'no-such-type' }) };
    expect(await answersOf(cast, async (user) => user.post('/api/teaching/filling-terms', asked))).toEqual(
      expected(403, { registrar: 422 }),
    );
    for (const path of ['filling-terms', 'lock-rules', 'catalogue'])
      expect(await answersOf(cast, async (user) => user.get(`/api/teaching/${path}`))).toEqual(
        expected(200, { student: 403 }),
      );
  });

  it('R18 is refused with every fault by its field, and then moves nothing', async () => {
    const before = await lessonsOf();
    const cases: [object, string[]][] = [
      [{ period: randomUUID(), lessonType: 'no-such-type' }, ['/lessonType reference', '/period reference']],
      [{ lessonsFrom: to, lessonsTo: from }, ['/lessonsTo end-before-start']],
      [{ locksAt: `${yesterday}T10:00:00Z` }, ['/locksAt future']],
      [{ lessonsTo: await dayFromToday(api, 20) }, ['/locksAt locks-before-lessons']],
      [{ basis: { ...minutes, date: tomorrow } }, ['/basis/date past']],
    ];
    for (const [over, wanted] of cases) {
      const answer = await record(over);
      expect([over, answer.status, faults(answer)]).toEqual([over, 422, wanted]);
    }
    expect(await lessonsOf()).toEqual(before);
  });

  it('R18 reaches back into an academic period until 30 days after its end, and no further', async () => {
    const [other] = await sql<{ id: string }>(
      `insert into academic_periods select id, gen_random_uuid(), 'long-ago', '{}', 'residency', 'semester', current_date - 400, current_date - 300
       from universities limit 1 returning id`,
    );
    const ended = async (daysAgo: number): Promise<string> => {
      await sql('update academic_periods set starts_on = $2::date - 60, ends_on = $2::date where id = $1', [
        ...[other!.id, await dayFromToday(api, -daysAgo)],
      ]);
      return await dayFromToday(api, -daysAgo);
    };
    const last = await ended(31);
    const reaching = { lessonsFrom: last, lessonsTo: last, lessonType: 'no-such-type' };
    const unknown = '/lessonType reference';
    expect(faults(await record(reaching))).toEqual([unknown, '/lessonsFrom period-over']);
    const named = await record({ ...reaching, period: other!.id });
    expect(faults(named)).toEqual([unknown, '/period period-over']);
    expect(named.body.fields.find(({ rule }: { rule: string }) => rule === 'period-over').message).toContain(last);
    expect(faults(await record({ ...reaching, level: 'bachelor' }))).toEqual([unknown]);
    await ended(30);
    expect(faults(await record(reaching))).toEqual([unknown]);
    expect(faults(await record({ ...reaching, period: other!.id }))).toEqual([unknown]);
    await sql('delete from academic_periods where id = $1', [other!.id]);
  });

  it('R18 moves the locks of the lessons it speaks of, visibly and in one step, and the teacher writes in them again', async () => {
    const before = await lessonsOf();
    const [closed, reopened] = before.filter(({ date, type }) => date >= from && date <= to && type !== 'lecture');
    const [sheet] = await sql<{ id: string }>(
      `insert into sheet_kinds (university, code, title, content) select id, 'directive-spec', '{}', '{}' from universities limit 1 returning university as id`,
    );
    const [{ id: sheetId }] = (await sql<{ id: string }>(
      `insert into sheets (university, id, kind, discipline, group_id, period, department, number, state, close_by, close_basis, formed_by)
       select j.university, gen_random_uuid(), 'directive-spec', j.discipline, j.group_id, j.period, d.department, 'S-1', 'closed', app_now(), '{}', j.teacher
       from journals j join disciplines d on d.id = j.discipline where j.id = $1 returning id`,
      [cast.journal],
    )) as [{ id: string }];
    expect(sheet).toBeDefined();
    await sql('update lessons set sheet = $1 where id = $2', [sheetId, closed!.id]);
    const [spoken] = await sql<{ count: number }>(
      `select count(*)::int as count from lessons where held_on between $1 and $2`,
      [from, to],
    );

    const { status, body } = await record();
    expect([status, body]).toEqual([
      201,
      { id: expect.any(String), lessons: spoken!.count, moved: spoken!.count - 1, inClosedSheets: 1 },
    ]);
    const after = await lessonsOf();
    for (const [place, lesson] of after.entries()) {
      const is = lesson.date >= from && lesson.date <= to && lesson.id !== closed!.id;
      if (!is) expect({ ...lesson, sheet: null }).toEqual({ ...before[place], sheet: null });
      else {
        expect([lesson.locksAt, lesson.open]).toEqual([later, true]);
        expect(lesson.lockBasis).toEqual({
          ...{ kind: 'directive', term: body.id, basis: { ...minutes, number: '12-р' } },
          ...{ recordedAt: expect.any(String), lessonsFrom: from, lessonsTo: to },
        });
      }
    }
    const [student] = (await cast.as('teacher').get(`/api/journals/${cast.journal}`)).body.students;
    const mark = (lesson: string): object => ({
      marks: [{ lesson, student: student.id, value: student.marks[lesson] === '61' ? '62' : '61' }],
    });
    expect((await cast.as('teacher').put(`/api/journals/${cast.journal}/marks`, mark(reopened!.id))).body).toEqual({
      changed: 1,
    });
    expect((await cast.as('teacher').put(`/api/journals/${cast.journal}/marks`, mark(closed!.id))).status).toBe(403);
    expect(faults(await record())).toEqual(['/basis/number recorded-already']);
    await sql('update lessons set sheet = null where id = $1', [closed!.id]);
    await sql('delete from sheets where id = $1', [sheetId]);
  });

  it('R18 gives way to one that names the type of lessons, and takes the place of an older one', async () => {
    const sooner = `${await dayFromToday(api, 3)}T19:00:00.000Z`;
    const latest = `${await dayFromToday(api, 14)}T19:00:00.000Z`;
    expect(
      (await record({ lessonType: 'lecture', locksAt: sooner, basis: { ...minutes, number: '13-р' } })).status,
    ).toBe(201);
    expect((await record({ locksAt: latest, basis: { ...minutes, number: '14-р' } })).status).toBe(201);
    const spoken = (await lessonsOf()).filter(({ date }) => date >= from && date <= to);
    expect(spoken.length).toBeGreaterThan(2);
    for (const { type, locksAt } of spoken) expect(locksAt).toBe(type === 'lecture' ? sooner : latest);
    const { body } = await cast.as('teacher').get('/api/teaching/filling-terms');
    expect(body.items.slice(0, 2).map(({ basis }: { basis: { number: string } }) => basis.number)).toEqual([
      '14-р',
      '13-р',
    ]);
  });
});

describe('a rule of locking', () => {
  const rule = async (over: object): Promise<Answer> =>
    await cast
      .as('registrar')
      .post('/api/teaching/lock-rules', { days: 2, count: 'working', first: 'next', basis: 'Положение', ...over });

  it('R24 is set by the registrar’s office alone', async () => {
    const asked = { days: 3, count: 'calendar', first: 'next', basis: 'Положение', lessonType: 'no-such-type' };
    expect(await answersOf(cast, async (user) => user.post('/api/teaching/lock-rules', asked))).toEqual(
      expected(403, { registrar: 422, office: 422 }),
    );
    expect((await rule({ days: 0 })).status).toBe(400);
    expect(faults(await rule({ lessonType: 'written-exam', days: 3 }))).toEqual(['/days in-force-already']);
  });

  it('R24 counts the day itself or not as it says, for lessons to come; those held keep their lock', async () => {
    const locks = async (): Promise<Map<string, { held: boolean; date: string; at: string; basis: object }>> =>
      new Map(
        (
          await sql<{ id: string; held: boolean; date: string; at: string; basis: object }>(
            `select id, starts_at <= app_now() as held, held_on::text as date, locks_at::text as at, lock_basis as basis
             from lessons where type = 'lecture'`,
          )
        ).map(({ id, ...rest }) => [id, rest]),
      );
    const before = await locks();
    const coming = [...before.values()].filter(({ held }) => !held).length;
    expect(coming).toBeGreaterThan(10);
    const same = await rule({ lessonType: 'lecture', count: 'calendar', first: 'same', days: 2 });
    expect(same.body).toMatchObject({ lessons: coming, moved: coming, inClosedSheets: 0 });
    const counted = await locks();
    const next = await rule({ lessonType: 'lecture', count: 'calendar', first: 'next', days: 2 });
    const notCounted = await locks();
    const day = 86_400_000;
    for (const [id, { held, date, at }] of before) {
      if (held) expect([counted.get(id)!.at, notCounted.get(id)!.at]).toEqual([at, at]);
      else {
        // The end of the day after the lesson, and one day later where the day itself does not count; Almaty is at +05.
        const end = Date.parse(`${date}T00:00:00+05:00`) + 2 * day;
        expect(Date.parse(counted.get(id)!.at)).toBe(end);
        expect(Date.parse(notCounted.get(id)!.at)).toBe(end + day);
        expect(notCounted.get(id)!.basis).toMatchObject({ kind: 'rule', rule: next.body.id, first: 'next', days: 2 });
      }
    }
    const { body } = await cast.as('teacher').get('/api/teaching/lock-rules');
    const lectures = body.items.filter(({ lessonType }: { lessonType: string }) => lessonType === 'lecture');
    expect(lectures).toMatchObject([
      { id: next.body.id, first: 'next', inForce: true, recordedBy: { id: cast.as('registrar').person.person } },
      { id: same.body.id, first: 'same', inForce: false },
    ]);
  });

  it('R24 begins on a day that is told, never in the past, and shows beforehand what it means for the next lesson', async () => {
    const [soon, later] = [await dayFromToday(api, 2), await dayFromToday(api, 20)];
    const asked = { lessonType: 'practical', days: 5, count: 'calendar', first: 'next', validFrom: soon };
    expect(faults(await rule({ ...asked, validFrom: yesterday }))).toEqual(['/validFrom future']);
    const preview = async (over: Record<string, string | number>): Promise<Answer> =>
      await cast.as('registrar').get(`/api/teaching/lock-rules/preview?${toAddress({ ...asked, ...over })}`);
    expect(faults(await preview({ validFrom: yesterday, lessonType: 'none' }))).toEqual([
      '/lessonType reference',
      '/validFrom future',
    ]);
    expect((await preview({ days: 'x' })).status).toBe(400);
    expect(
      await answersOf(cast, async (user) => user.get(`/api/teaching/lock-rules/preview?${toAddress(asked)}`)),
    ).toEqual(expected(403, { registrar: 200, office: 200 }));

    const practicals = async (): Promise<{ id: string; date: string; at: string }[]> =>
      await sql(
        `select id, held_on::text as date, to_char(locks_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
         from lessons where type = 'practical' and sheet is null order by starts_at, id`,
      );
    const before = await practicals();
    const { lock } = (await preview({})).body;
    const next = before.find(({ date }) => date >= soon)!;
    expect([lock.lesson.date, lock.before]).toEqual([next.date, before.find(({ id }) => id === lock.lesson.id)!.at]);
    // Nothing is recorded by looking.
    expect(await practicals()).toEqual(before);

    const { body: recorded } = await rule(asked);
    const after = new Map((await practicals()).map(({ id, at }) => [id, at]));
    const moved = { from: lock.lesson.id as string, to: lock.locksAt as string };
    expect(Date.parse(after.get(moved.from)!)).toBe(Date.parse(moved.to));
    for (const { id, date, at } of before) if (date < soon) expect([id, after.get(id)]).toEqual([id, at]);
    expect(recorded.moved).toBe(before.filter(({ id, at }) => after.get(id) !== at).length);
    expect(recorded.moved).toBeGreaterThan(0);

    const { body: rules } = await cast.as('teacher').get('/api/teaching/lock-rules');
    const of = rules.items.filter(({ lessonType }: { lessonType: string }) => lessonType === 'practical');
    expect(of[0]).toMatchObject({ id: recorded.id, inForce: false, upcoming: true, validFrom: recorded.validFrom });
    expect(of.filter(({ inForce }: { inForce: boolean }) => inForce).length).toBeLessThanOrEqual(1);
    // Until it begins the rule of before holds, and may be set anew; from then on it says the same already.
    expect(faults(await rule({ ...asked, validFrom: later }))).toEqual(['/days in-force-already']);
    expect((await rule({ ...asked, validFrom: null })).status).toBe(201);
    // A rule of every type is no rule of lectures, which have one of their own.
    const { body: general } = await preview({ lessonType: '', days: 7 });
    expect(general.lock?.lesson.typeTitle).not.toBe('лекция');
  });
});

const toAddress = (values: Record<string, string | number>): string =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]): [string, string][] =>
      value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();

/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

describe('marks over HTTP', () => {
  let api: TestApi;
  let teacher: User;
  let path: string;
  let mark: { readonly lesson: string; readonly student: string; readonly value: string };

  beforeAll(async () => {
    api = await startTestApi();
    const { rows } = await api.engine.test.owner.query<{
      teacher: string;
      journal: string;
      lesson: string;
      student: string;
    }>(
      `select j.teacher, j.id as journal, l.id as lesson, g.student
       from lessons l join journals j on j.id = l.journal join group_members g on g.group_id = j.group_id
         join lesson_types t on t.university = l.university and t.code = l.type
       where l.starts_at <= app_now() and app_now() < l.locks_at and l.sheet is null and l.scale = 'hundred-points' and j.subgroup is null
         and g.valid_from <= l.held_on and g.valid_to is null limit 1`,
    );
    const [row] = rows;
    teacher = await api.asPerson(row!.teacher);
    path = `/api/journals/${row!.journal}`;
    mark = { lesson: row!.lesson, student: row!.student, value: '64' };
  });
  afterAll(async () => {
    await api.stop();
  });

  it('R26 are told by their history, with the words of the reader’s language', async () => {
    for (const value of ['64', '65', 'н/б'])
      expect((await teacher.put(`${path}/marks`, { marks: [{ ...mark, value }] })).status).toBe(200);
    const cell = `${path}/history?lesson=${mark.lesson}&student=${mark.student}`;
    const { status, body } = await teacher.get(`${cell}&limit=2`, { headers: { 'accept-language': 'en' } });
    expect([status, body.items.length]).toEqual([200, 2]);
    expect(body.items[0]).toMatchObject({
      ...{ before: { value: '65' }, after: { value: 'н/б' }, by: { id: teacher.person.person } },
      right: { kind: 'open-period' },
    });
    expect(body.items[0].lesson.typeTitle).toMatch(/^[a-z -]+$/);
    const rest = await teacher.get(`${cell}&limit=2&cursor=${body.next as string}`);
    expect(rest.body.items[0].after.value).toBe('64');
  });

  it('R27 have no history for who may not see the journal, and none after a cursor that is none', async () => {
    const vice = await api.as('vice-rector');
    expect((await vice.get(`${path}/history`)).status).toBe(404);
    expect((await teacher.get(`${path}/history?cursor=abc`)).body.code).toBe('request-invalid');
    expect((await api.send('GET', `${path}/history`)).status).toBe(401);
  });

  it('R07 R24 take no time from their writer', async () => {
    const late = { 'x-time': '2020-01-01T00:00:00Z', date: 'Wed, 01 Jan 2020 00:00:00 GMT' };
    for (const extra of [{ at: '2020-01-01T00:00:00Z' }, { changedAt: '2020-01-01' }, { date: '2020-01-01' }])
      expect((await teacher.put(`${path}/marks`, { marks: [{ ...mark, ...extra }] })).body.code).toBe(
        'request-invalid',
      );
    expect((await teacher.put(`${path}/marks`, { marks: [mark], now: '2020-01-01T00:00:00Z' })).status).toBe(400);
    const begun = Date.now();
    const headers = { cookie: teacher.cookie, ...late };
    const { status } = await api.send('PUT', `${path}/marks`, { body: { marks: [{ ...mark, value: '70' }] }, headers });
    expect(status).toBe(200);
    const { body } = await teacher.get(`${path}/history?limit=1`);
    expect(Date.parse(body.items[0].at)).toBeGreaterThanOrEqual(begun - 1000);
  });

  it('name each refused cell, with its reason in the writer’s words', async () => {
    const marks = [mark, { ...mark, value: '101' }, { ...mark, lesson: mark.student }];
    const answer = await api.send('PUT', `${path}/marks`, {
      body: { marks },
      headers: { cookie: teacher.cookie, 'accept-language': 'kk' },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'mark-invalid']);
    expect(answer.body.fields).toEqual([
      { path: '/marks/1/student', rule: 'named-once', message: 'екі рет көрсетілген' },
      { path: '/marks/2/lesson', rule: 'lesson-not-of-journal', message: 'бұл журналда мұндай сабақ жоқ' },
    ]);
    expect(answer.body.data.cells).toMatchObject([{ why: 'named-once' }, { why: 'lesson-not-of-journal' }]);
  });
});

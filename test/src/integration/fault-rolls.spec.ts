/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { verifyCase } from '@kelisim/persistence';
import { randomUUID } from 'node:crypto';
import { atAnotherUniversity } from '../support/another-university';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { pdfText } from '../support/pdf-text';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';
import { rowsPack } from '../support/roll-packs';

const folder = socketFolder();
let api: TestApi;
let renderer: TestRenderer;
let registrar: User;
let rector: User;
let vice: User;
let lawyer: User;
let student: User;
let fellow: User;
/** Nobody of these has anything to do with the cases below. */
let strangers: readonly (readonly [string, User])[];
/** Records of students; the first two may log in. */
let records: readonly string[];

beforeAll(async () => {
  renderer = await startRenderer(folder.path);
  api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
  const position = async (name: string, unit?: string): Promise<User> => await api.as(name, unit);
  registrar = await position('registrar');
  rector = await position('rector');
  vice = await position('vice-rector');
  lawyer = await position('legal-head');
  const { rows } = await api.engine.test.owner.query<{ id: string; person: string | null }>(
    `select s.id, s.person from students s where s.university = $1 order by s.person nulls last, s.id limit 10`,
    [api.engine.university],
  );
  records = rows.map(({ id }) => id);
  student = await api.asPerson(rows[0]!.person!);
  fellow = await api.asPerson(rows[1]!.person!);
  strangers = [
    ['teacher', await position('teacher', 'biology')],
    ['department head', await position('department-head', 'biology')],
    ['dean', await position('dean', 'science')],
    ['digitalisation head', await position('digitalisation-head')],
    ['another student', await api.asPerson(rows[2]!.person!)],
  ];
  await api.engine.publish(rowsPack('bare-rows'));
});
afterAll(async () => {
  await api.stop();
  await renderer.stop();
  folder.remove();
});

const told = ({ status, body }: Answer): string => (status < 300 ? 'done' : `${String(status)} ${String(body?.code)}`);
const statusOf = async (asked: Promise<Answer>): Promise<string> => told(await asked);
const taskOf = async (who: User, caseId: string): Promise<{ id: string; version: number }> =>
  (await who.get(`/api/tasks?case=${caseId}`)).body.items[0];
const decide = async (who: User, caseId: string, outcome: string, reason?: string): Promise<string> => {
  const { id, version } = await taskOf(who, caseId);
  return await statusOf(who.post(`/api/tasks/${id}/decision`, { outcome, version, ...(reason ? { reason } : {}) }));
};
const contest = async (who: User, caseId: string, row: number, reason = 'Я оплатил.'): Promise<string> =>
  await statusOf(who.post(`/api/cases/${caseId}/rows/${String(row)}/contest`, { reason }));
const withdraw = async (who: User, caseId: string, row: number, reason = 'Описка.'): Promise<string> =>
  await statusOf(who.post(`/api/cases/${caseId}/rows/${String(row)}/withdraw`, { reason }));
const rowsOf = async (caseId: string, limit = 100): Promise<any[]> =>
  (await registrar.get(`/api/cases/${caseId}/rows?limit=${String(limit)}`)).body.items;
const intact = async (caseId: string): Promise<void> => {
  const { broken } = await verifyCase(api.engine.database, api.engine.stores, {
    ...{ university: api.engine.university, caseId },
  });
  expect(broken).toBeNull();
};

async function fileReport(
  students: readonly string[],
  ground = 'Задолженность по данным бухгалтерии.',
): Promise<Answer> {
  const form = { semester: 'Осенний семестр', ground, students };
  return await registrar.post('/api/cases', { procedure: 'suspension-report', form });
}

/** A report with the vice-rector's visa: the rector is asked. */
async function report(count = 3, ground?: string): Promise<string> {
  const { body } = await fileReport(records.slice(0, count), ground);
  const id = body.id as string;
  expect(await decide(vice, id, 'agree')).toBe('done');
  return id;
}

const moveClock = async (days: number): Promise<unknown> =>
  await api.engine.test.owner.query('update clock_offset set ahead = make_interval(days => $1)', [days]);

describe('R29 rows: authority', () => {
  it('every route refuses every role that has nothing to do with the sheet, in the same word as a case that is not there', async () => {
    const id = await report();
    const { id: task, version } = await taskOf(rector, id);
    const all = { version, rows: [], rest: { outcome: 'bar' } };
    for (const [name, user] of [...strangers, ['student', student] as const, ['lawyer', lawyer] as const]) {
      expect([name, await statusOf(user.post(`/api/tasks/${task}/rows`, all))]).toEqual([name, '404 not-found']);
      expect([name, await statusOf(user.get(`/api/cases/${id}/rows`))]).toEqual([name, '404 not-found']);
    }
    expect(await statusOf(registrar.post(`/api/tasks/${task}/rows`, all))).toBe('404 not-found');
    expect(await statusOf(rector.post(`/api/tasks/${task}/rows`, all))).toBe('done');
    for (const [name, user] of [...strangers, ['vice-rector', vice] as const]) {
      expect([name, await contest(user, id, 1)]).toEqual([name, '404 not-found']);
      expect([name, await withdraw(user, id, 1)]).toEqual([name, '404 not-found']);
    }
    for (const [name, user] of strangers)
      expect([name, await statusOf(user.get(`/api/cases/${id}/rows/1/extract`))]).toEqual([name, '404 not-found']);
    for (const user of [rector, lawyer, student]) expect(await withdraw(user, id, 1)).toBe('404 not-found');
    expect(await statusOf(fellow.get(`/api/cases/${id}/rows/1/extract`))).toBe('404 not-found');
    expect(await contest(fellow, id, 1)).toBe('404 not-found');
    expect(await contest(registrar, id, 1)).toBe('404 not-found');
    for (const path of ['contest', 'withdraw'])
      expect(await statusOf(registrar.post(`/api/cases/${randomUUID()}/rows/1/${path}`, { reason: 'x' }))).toBe(
        '404 not-found',
      );
    expect((await rowsOf(id)).map(({ status }) => status)).toEqual(['decided', 'decided', 'decided']);
    await intact(id);
  });

  it('a sheet, a row and a paper of another university do not exist here', async () => {
    const id = await report();
    expect(await decide(rector, id, 'bar')).toBe('done');
    const headers = await atAnotherUniversity(api);
    expect(await statusOf(api.send('GET', '/api/rows', { headers }))).toBe('done');
    for (const path of ['rows', 'rows/1/extract'])
      expect([path, await statusOf(api.send('GET', `/api/cases/${id}/${path}`, { headers }))]).toEqual([
        path,
        '404 not-found',
      ]);
    const body = { reason: 'x' };
    for (const path of ['contest', 'withdraw'])
      expect([path, await statusOf(api.send('POST', `/api/cases/${id}/rows/1/${path}`, { headers, body }))]).toEqual([
        path,
        '404 not-found',
      ]);
  });
});

describe('R29 rows: contesting and withdrawing', () => {
  it('a row is contested by its student once, never before it is decided, never after the term, and he is told so', async () => {
    const id = await report();
    const own = async (): Promise<any> =>
      (await student.get('/api/rows')).body.items.find((row: any) => row.case.id === id);
    expect(await own()).toMatchObject({ status: 'open', mayContest: false, extract: false });
    expect(await contest(student, id, 1)).toBe('409 not-possible-now');
    expect(await decide(rector, id, 'bar')).toBe('done');
    expect(await own()).toMatchObject({ status: 'decided', mayContest: true, contestUntil: expect.any(String) });
    expect(await contest(student, id, 2)).toBe('404 not-found');
    for (const bad of ['', '  \n', 'а\u0000б', '\u001b[2J', 'ы'.repeat(4001)])
      expect([bad.length, await contest(student, id, 1, bad)]).toEqual([bad.length, '400 request-invalid']);
    for (const place of ['0', '-1', '1.5', 'x', '99999999999'])
      expect(await statusOf(student.post(`/api/cases/${id}/rows/${place}/contest`, { reason: 'x' }))).toBe(
        '400 request-invalid',
      );
    expect(await contest(student, id, 1)).toBe('done');
    expect(await own()).toMatchObject({ status: 'contested', mayContest: false, extract: false });
    expect(await contest(student, id, 1)).toBe('409 not-possible-now');
    expect(await contest(lawyer, id, 1)).toBe('409 not-possible-now');
    expect(await decide(vice, id, 'uphold', 'Оплаты нет.')).toBe('done');
    expect(await contest(student, id, 1)).toBe('409 not-possible-now');
    await moveClock(30);
    try {
      // His session of before the term is over too.
      const later = await api.asPerson(fellow.person.person);
      const another = (await later.get('/api/rows')).body.items.find((row: any) => row.case.id === id);
      expect(another).toMatchObject({ status: 'decided', mayContest: false });
      expect(await contest(later, id, 2)).toMatch(/^(404 not-found|409 not-possible-now)$/);
    } finally {
      await moveClock(0);
      fellow = await api.asPerson(fellow.person.person);
    }
    await intact(id);
  });

  it('while what was contested is decided after the term, nobody is told that he may still contest', async () => {
    const id = await report();
    expect(await decide(rector, id, 'bar')).toBe('done');
    expect(await contest(student, id, 1)).toBe('done');
    const { items } = (await lawyer.get(`/api/tasks?case=${id}`)).body;
    const end = { outcome: 'no-objections', version: items[0].version };
    expect(await statusOf(lawyer.post(`/api/tasks/${String(items[0].id)}/decision`, end))).toBe('done');
    const row = (await fellow.get('/api/rows')).body.items.find((one: any) => one.case.id === id);
    expect(row).toMatchObject({ status: 'decided', mayContest: false, contestUntil: null });
    expect(await contest(fellow, id, 2)).toBe('409 not-possible-now');
    await intact(id);
  });

  it('a row is withdrawn by the author alone, once, and not after it was decided a second time', async () => {
    const id = await report();
    expect(await withdraw(registrar, id, 9)).toBe('404 not-found');
    expect(await withdraw(registrar, id, 3)).toBe('done');
    expect(await withdraw(registrar, id, 3)).toBe('409 not-possible-now');
    expect(await decide(rector, id, 'bar')).toBe('done');
    expect(await contest(student, id, 1)).toBe('done');
    expect(await decide(vice, id, 'lift')).toBe('done');
    expect(await withdraw(registrar, id, 1)).toBe('409 not-possible-now');
    expect((await rowsOf(id)).map(({ status }) => status)).toEqual(['settled', 'decided', 'withdrawn']);
    expect(await decide(lawyer, id, 'no-objections')).toBe('done');
    expect(await withdraw(registrar, id, 2)).toMatch(/^(404 not-found|409 )/);
    await intact(id);
  });

  it('at once: decided twice, contested twice, contested and withdrawn, withdrawn and decided: one of them, and no fault', async () => {
    const both = async (...asked: Promise<string>[]): Promise<string[]> => (await Promise.all(asked)).sort();
    const id = await report();
    const { id: task, version } = await taskOf(rector, id);
    const path = `/api/tasks/${task}/rows`;
    const one = (outcome: string): Promise<string> =>
      statusOf(rector.post(path, { version, rows: [{ row: 1, outcome }] }));
    expect(await both(one('bar'), one('leave'))).toEqual(['409 not-possible-now', 'done']);
    const rest = (outcome: string): Promise<string> =>
      statusOf(rector.post(path, { version, rows: [], rest: { outcome } }));
    expect(
      (await both(rest('bar'), rest('leave'), withdraw(registrar, id, 3))).filter((x) => x === 'done').length,
    ).toBeGreaterThan(0);
    const after = await rowsOf(id);
    expect(new Set(after.slice(1, 2).map(({ status }) => status))).toEqual(new Set(['decided']));
    expect(await both(contest(student, id, 1), contest(lawyer, id, 1))).toEqual(['409 not-possible-now', 'done']);
    const raced = await both(contest(fellow, id, 2), withdraw(registrar, id, 2));
    expect(raced).toContain('done');
    expect((await rowsOf(id))[1].status).toBe('withdrawn');
    const settling = await taskOf(vice, id);
    const settle = { version: settling.version, rows: [{ row: 1, outcome: 'lift' }] };
    const last = await both(statusOf(vice.post(`/api/tasks/${settling.id}/rows`, settle)), withdraw(registrar, id, 1));
    expect(last.filter((answer) => answer === 'done')).toHaveLength(1);
    await intact(id);
  });

  it('a repeated request is answered once, and its key serves no other reason', async () => {
    const id = await report();
    expect(await decide(rector, id, 'bar')).toBe('done');
    const key = { 'idempotency-key': randomUUID() };
    const ask = (reason: string): Promise<Answer> => student.post(`/api/cases/${id}/rows/1/contest`, { reason }, key);
    const [first, second] = [await ask('Я оплатил.'), await ask('Я оплатил.')];
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
    expect(told(await ask('Другое.'))).toMatch(/^(409|422) /);
  });
});

describe('R29 rows: lists', () => {
  it('an empty list, a student twice and more students than the form takes are refused at the field; 401 are taken', async () => {
    const fault = async (students: readonly string[]): Promise<unknown> => {
      const { status, body } = await fileReport(students);
      return [status, body.code, (body.fields ?? []).map(({ path }: any) => path)];
    };
    expect(await fault([])).toEqual([422, 'form-invalid', ['/students']]);
    expect(await fault([records[0]!, records[0]!])).toEqual([422, 'form-invalid', [expect.stringMatching(/students/)]]);
    const many = Array.from({ length: 1001 }, () => randomUUID());
    expect(await fault(many)).toEqual([422, 'form-invalid', expect.arrayContaining(['/students'])]);
    await api.engine.test.owner.query(
      `insert into students (university, id, name, short_name, faculty, record_book)
       select s.university, gen_random_uuid(), s.name, s.short_name, s.faculty, concat('many-', n)
       from generate_series(1, 401) n, (select * from students where university = $1 and person is null limit 1) s`,
      [api.engine.university],
    );
    const more = await api.engine.test.owner.query<{ id: string }>(
      `select id from students where record_book like 'many-%'`,
    );
    const { body: filed } = await fileReport(more.rows.map((row) => row.id));
    const id = filed.id as string;
    expect(await decide(vice, id, 'agree')).toBe('done');
    expect(await decide(rector, id, 'bar')).toBe('done');
    const { body } = await registrar.get(`/api/cases/${id}/rows?limit=100`);
    expect(body).toMatchObject({ total: 401, counts: { decided: 401 } });
  });

  it('where the form lets a student stand twice, each of his rows is his own', async () => {
    const [one, two] = [records[0]!, records[1]!];
    const form = { students: [one, two, one] };
    const { status, body } = await registrar.post('/api/cases', { procedure: 'bare-rows', form });
    expect(status).toBe(201);
    const caseId = body.id as string;
    expect((await rowsOf(caseId)).map((row) => row.student.id)).toEqual([one, two, one]);
    const own = (await student.get('/api/rows')).body.items.filter((row: any) => row.case.id === caseId);
    expect(own.map(({ row }: any) => row).sort()).toEqual([1, 3]);
    const { id, version } = await taskOf(rector, caseId);
    const twice = {
      version,
      rows: [
        { row: 1, outcome: 'bar' },
        { row: 1, outcome: 'bar' },
      ],
    };
    expect(await statusOf(rector.post(`/api/tasks/${id}/rows`, twice))).toBe('409 not-possible-now');
  });
});

describe('R29 rows: papers', () => {
  it('the extract has this student alone, the decision and its reason, and markup as it was written', async () => {
    const markup = '<script>alert(1)</script> <b>долг</b> & {{number}}';
    const id = await report(3, markup);
    const { id: task, version } = await taskOf(rector, id);
    expect(await statusOf(rector.get(`/api/cases/${id}/rows/1/extract`))).toBe('409 not-possible-now');
    const unprintable = [{ row: 1, outcome: 'expel', reason: 'а\u0000б' }];
    expect(await statusOf(rector.post(`/api/tasks/${task}/rows`, { version, rows: unprintable }))).toBe(
      '400 request-invalid',
    );
    const rows = [{ row: 1, outcome: 'expel', reason: '<img src=x onerror=alert(1)> прогулы' }];
    expect(await statusOf(rector.post(`/api/tasks/${task}/rows`, { version, rows, rest: { outcome: 'bar' } }))).toBe(
      'done',
    );
    const names = (await rowsOf(id)).map((row) => row.student.name as string);
    for (const user of [student, registrar, rector, vice, lawyer]) {
      const { status, bytes, headers } = await user.get(`/api/cases/${id}/rows/1/extract`);
      expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
      const text = pdfText(bytes).replaceAll(/\s+/gu, ' ');
      expect(text).toContain('<b>долг</b>');
      expect(text).toContain('onerror=alert(1)');
      expect(text).toContain('{{number}}');
      expect(text).toContain(names[0]!.split(' ')[0]);
      expect(text).not.toContain(names[1]!);
      expect(text).not.toContain(names[2]!);
    }
    expect(await statusOf(registrar.get(`/api/cases/${id}/rows/4/extract`))).toBe('404 not-found');
  });

  it('once the key is destroyed the rows stay, their words and extracts are gone, and nothing is a fault', async () => {
    const id = await report();
    const { id: task, version } = await taskOf(rector, id);
    const rows = [{ row: 1, outcome: 'expel', reason: 'Прогулы.' }];
    await rector.post(`/api/tasks/${task}/rows`, { version, rows, rest: { outcome: 'bar' } });
    await api.engine.test.owner.query('delete from case_keys where case_id = $1', [id]);
    const row = (await student.get('/api/rows')).body.items.find((one: any) => one.case.id === id);
    expect(row).toMatchObject({ status: 'decided', outcome: { id: 'expel' }, reason: null });
    expect((await rowsOf(id))[0]).toMatchObject({ status: 'decided', reason: null });
    expect(await statusOf(student.get(`/api/cases/${id}/rows/1/extract`))).toBe('404 not-found');
    expect(await contest(student, id, 1)).toMatch(/^4\d\d /);
    expect(await withdraw(registrar, id, 2)).toMatch(/^4\d\d /);
  });
});

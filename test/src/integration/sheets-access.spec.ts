/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { SheetGround } from '../support/sheet-ground';
import { makeSheetGround } from '../support/sheet-ground';

let api: TestApi;
let teacher: User;
let ground: SheetGround;
let sheet: string;

beforeAll(async () => {
  api = await startTestApi();
  teacher = await api.as('teacher', 'mathematics');
  ground = await makeSheetGround(api, { teacher });
  await ground.mark(await ground.lesson('midterm', -9), '70', '80', '90');
  const { body } = await form(ground, 'midterm', teacher);
  sheet = body.id;
});
afterAll(async () => {
  await api.stop();
});

const form = async (of: SheetGround, kind: string, user: User): Promise<Answer> =>
  await user.post('/api/sheets', { kind, discipline: of.discipline, group: of.group, period: of.period });
const listed = async (user: User, query = ''): Promise<Answer['body'][]> =>
  (await user.get(`/api/sheets?limit=100${query}`)).body.items;
const sees = async (user: User, id = sheet): Promise<boolean> =>
  (await listed(user)).some((item: { id: string }) => item.id === id);

describe('who sees a sheet', () => {
  it.each<readonly [string, () => Promise<User>]>([
    ['its teacher', async () => await Promise.resolve(teacher)],
    ['the head of its department', async () => await api.as('department-head', 'mathematics')],
    ['R27 the dean of the group’s faculty', async () => await api.as('dean', 'science')],
    ['R27 the secretary of that faculty', async () => await api.as('council-secretary', 'science')],
    ['the registrar', async () => await api.as('registrar')],
    ['the registrar’s employees', async () => await api.as('registrar-employee')],
    ['the administrator', async () => await api.as('administrator')],
  ])('%s does', async (_, who) => {
    const user = await who();
    expect([await sees(user), (await user.get(`/api/sheets/${sheet}`)).status]).toEqual([true, 200]);
    expect((await user.get(`/api/sheets/${sheet}/content?format=xlsx`)).status).toBe(200);
  });

  it.each<readonly [string, () => Promise<User>]>([
    ['a teacher of another discipline', async () => await api.as('teacher', 'biology')],
    ['the head of another department', async () => await api.as('department-head', 'biology')],
    ['the dean of another faculty', async () => await api.as('dean', 'society')],
    ['the head of the digitalisation department', async () => await api.as('digitalisation-head')],
    ['the rector', async () => await api.as('rector')],
  ])('%s does not, and may do nothing with it', async (_, who) => {
    const user = await who();
    const answers = [
      await user.get(`/api/sheets/${sheet}`),
      await user.get(`/api/sheets/${sheet}/revisions/1`),
      await user.get(`/api/sheets/${sheet}/content?format=xlsx`),
      await user.post(`/api/sheets/${sheet}/close`),
    ];
    expect([await sees(user), ...answers.map(({ status }) => status)]).toEqual([false, 404, 404, 404, 404]);
    expect((await form(ground, 'exam', user)).body.code).toBe('forbidden');
  });

  it('R27 somebody at the faculty whose position is not named does not', async () => {
    const user = await api.as('digitalisation-head');
    const { owner } = api.engine.test;
    const { rows } = await owner.query<{ id: string }>(
      `insert into appointments (university, id, person, position, unit, valid_from, basis)
       select university, gen_random_uuid(), person, position, (select id from units where code = 'science'), app_now() - interval '1 day', basis
       from appointments where person = $1 limit 1 returning id`,
      [user.person.person],
    );
    expect([await sees(user), (await user.get(`/api/sheets/${sheet}`)).status]).toEqual([false, 404]);
    await owner.query('delete from appointments where id = $1', [rows[0]!.id]);
  });

  it('nobody does who is not logged in', async () => {
    for (const path of ['', `/${sheet}`, `/${sheet}/content`])
      expect((await api.send('GET', `/api/sheets${path}`)).status).toBe(401);
    expect((await api.send('GET', '/api/sheet-kinds')).status).toBe(401);
  });

  it('who only reads does not close it', async () => {
    for (const user of [await api.as('dean', 'science'), await api.as('registrar'), await api.as('administrator')])
      expect((await user.post(`/api/sheets/${sheet}/close`)).body.code).toBe('forbidden');
  });

  it('R16 a substitute forms and closes it while he stands in', async () => {
    const { owner } = api.engine.test;
    const substitute = await api.as('teacher', 'economics');
    await owner.query(
      `insert into teaching_assignments (university, id, kind, journal, person, valid_from, basis, recorded_by)
       values ($1, gen_random_uuid(), 'substitution', $2, $3, current_date - 30, '{}', $3)`,
      [api.engine.university, ground.journal, substitute.person.person],
    );
    expect((await substitute.get(`/api/sheets/${sheet}`)).body.mayClose).toBe(true);
    await owner.query(`update teaching_assignments set valid_to = current_date - 1 where person = $1`, [
      substitute.person.person,
    ]);
    expect((await substitute.get(`/api/sheets/${sheet}`)).status).toBe(404);
  });
});

describe('the sheet of an integrated module (R20)', () => {
  it('is formed and closed by the department that finishes it, and by no other', async () => {
    const biologist = await api.as('teacher', 'biology');
    const module = await makeSheetGround(api, {
      ...{ teacher, kind: 'module', department: 'mathematics', finishing: 'biology' },
    });
    await module.addJournal(biologist.person.person);
    await module.mark(await module.lesson('final-attestation', -1), '70', '80', '90');
    const refused = await form(module, 'final-attestation', teacher);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      ...[403, 'sheet-other-department'],
      'Ведомость интегрированного модуля формирует и закрывает кафедра, завершающая обучение: Кафедра биологии.',
    ]);
    const owns = await api.as('department-head', 'mathematics');
    expect((await form(module, 'final-attestation', owns)).body.code).toBe('forbidden');
    const { status, body } = await form(module, 'final-attestation', biologist);
    expect(status).toBe(201);
    expect((await biologist.get(`/api/sheets/${body.id as string}`)).body.department.name).toBe('Кафедра биологии');
    const others = await teacher.post(`/api/sheets/${body.id as string}/close`);
    expect(others.body.code).toBe('sheet-other-department');
    const head = await api.as('department-head', 'biology');
    expect((await head.post(`/api/sheets/${body.id as string}/close`)).status).toBe(200);
  });
});

describe('who has not closed in time', () => {
  it('R20, R46 is told to the head, the faculty and the registrar’s office, by name; late closing stays on record', async () => {
    const watchers = [
      await api.as('department-head', 'mathematics'),
      await api.as('dean', 'science'),
      await api.as('registrar-employee'),
    ];
    for (const user of watchers) {
      const [item] = (await listed(user, '&state=open&overdue=true')).filter(({ id }) => id === sheet);
      expect(item).toMatchObject({ closedAt: null, teachers: [{ id: teacher.person.person }] });
      expect(item.lateBy).toBeGreaterThan(4 * 86_400_000);
    }
    const closed = await teacher.post(`/api/sheets/${sheet}/close`);
    expect(closed.body).toMatchObject({ late: true });
    for (const user of watchers) {
      expect((await listed(user, '&state=open&overdue=true')).filter(({ id }) => id === sheet)).toEqual([]);
      const [item] = (await listed(user, '&overdue=true')).filter(({ id }) => id === sheet);
      expect(item).toMatchObject({ state: 'closed', closedBy: { id: teacher.person.person } });
      expect(item.lateBy).toBe(Date.parse(item.closedAt) - Date.parse(item.closeBy));
    }
  });

  it('one that is closed in time, or whose term is running, is not among them', async () => {
    const timely = await makeSheetGround(api, { teacher });
    await timely.mark(await timely.lesson('midterm', -1), '70', '80', '90');
    const { body } = await form(timely, 'midterm', teacher);
    const registrar = await api.as('registrar');
    const overdue = async (): Promise<boolean> =>
      (await listed(registrar, '&overdue=true')).some(({ id }) => id === body.id);
    expect(await overdue()).toBe(false);
    expect((await teacher.post(`/api/sheets/${body.id as string}/close`)).body).toMatchObject({ late: false });
    expect(await overdue()).toBe(false);
    const [item] = (await listed(registrar, '&overdue=false')).filter(({ id }) => id === body.id);
    expect(item).toMatchObject({ lateBy: null, revision: 1 });
  });

  it('the list goes on by pages, each sheet once, those with the earliest term first', async () => {
    const registrar = await api.as('registrar');
    const all = await listed(registrar);
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ closeBy }) => closeBy)).toEqual(all.map(({ closeBy }) => closeBy).sort());
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: Answer = await registrar.get(`/api/sheets?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });
});

describe('printing to the archive', () => {
  it('R20, R39 is the registrar’s office’s, once for a revision, into a case of the nomenclature', async () => {
    const office = await api.as('registrar-employee');
    const asked = { archivedAs: '05-12' };
    for (const user of [teacher, await api.as('department-head', 'mathematics'), await api.as('administrator')])
      expect((await user.post(`/api/sheets/${sheet}/print`, asked)).body.code).toBe('forbidden');
    const printed = await office.post(`/api/sheets/${sheet}/print`, asked);
    expect(printed.body).toMatchObject({ revision: 1, archivedAs: '05-12', printedBy: { id: office.person.person } });
    const again = await office.post(`/api/sheets/${sheet}/print`, asked);
    expect(again.body).toEqual(printed.body);
    const elsewhere = await office.post(`/api/sheets/${sheet}/print`, { archivedAs: '05-13' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'sheet-archived']);
    const { revisions } = (await teacher.get(`/api/sheets/${sheet}`)).body;
    expect(revisions).toMatchObject([{ printedAt: printed.body.printedAt, archivedAs: '05-12' }]);
  });

  it('waits until the sheet is closed', async () => {
    const open = await makeSheetGround(api, { teacher });
    await open.lesson('midterm', -1);
    const { body } = await form(open, 'midterm', teacher);
    const office = await api.as('registrar');
    const refused = await office.post(`/api/sheets/${body.id as string}/print`, { archivedAs: '05-12' });
    expect([refused.status, refused.body.code]).toEqual([409, 'sheet-not-closed']);
  });

  it('a fixed revision is changed by nobody, not even by the product', async () => {
    await expect(
      api.engine.test.application.query(`update sheet_revisions set content = '{}' where sheet = $1`, [sheet]),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

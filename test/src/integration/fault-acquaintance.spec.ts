/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { verifyCase } from '@kelisim/persistence';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atAnotherUniversity } from '../support/another-university';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { pdfText } from '../support/pdf-text';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';

const folder = socketFolder();
let api: TestApi;
let renderer: TestRenderer;
let personnel: User;
let rector: User;
let vice: User;
let lawyer: User;
/** Nobody of these has anything to do with the orders below. */
let strangers: readonly (readonly [string, User])[];

beforeAll(async () => {
  renderer = await startRenderer(folder.path);
  api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
  personnel = await api.as('personnel-head');
  rector = await api.as('rector');
  vice = await api.as('vice-rector');
  lawyer = await api.as('legal-head');
  const { rows } = await api.engine.test.owner.query<{ person: string }>(
    'select person from students where university = $1 and person is not null limit 1',
    [api.engine.university],
  );
  strangers = [
    ['teacher', await api.as('teacher', 'biology')],
    ['department head', await api.as('department-head', 'biology')],
    ['dean', await api.as('dean', 'science')],
    ['digitalisation head', await api.as('digitalisation-head')],
    ['student', await api.asPerson(rows[0]!.person)],
  ];
});
afterAll(async () => {
  await api.stop();
  await renderer.stop();
  folder.remove();
});

const statusOf = async (asked: Promise<Answer>): Promise<string> => {
  const { status, body } = await asked;
  return status < 300 ? 'done' : `${String(status)} ${String(body?.code)}`;
};
const taskOf = async (who: User, caseId: string): Promise<{ id: string; version: number }> =>
  (await who.get(`/api/tasks?case=${caseId}`)).body.items[0];

async function order(readers: readonly User[], more: object = {}): Promise<string> {
  const { body: procedure } = await personnel.get('/api/procedures/order-acquaintance');
  const form = { ...procedure.start.form.examples[0], readers: readers.map(({ person }) => person.person), ...more };
  const { status, body } = await personnel.post('/api/cases', { procedure: 'order-acquaintance', form });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.id;
}

describe('R37 acquaintance', () => {
  it('a paper of another university does not exist here', async () => {
    const id = await order([rector]);
    const entry = (await taskOf(rector, id)).id;
    const headers = await atAnotherUniversity(api);
    expect((await api.send('GET', '/api/acquaintances', { headers })).body).toEqual({ items: [], next: null });
    for (const path of ['acquaintance', 'acquaintance/file'])
      expect(await statusOf(api.send('GET', `/api/cases/${id}/${path}`, { headers }))).toBe('404 not-found');
    const confirm = `/api/acquaintances/${entry}/confirm`;
    expect(await statusOf(api.send('POST', confirm, { headers, body: { version: 1 } }))).toBe('404 not-found');
  });

  it('nobody confirms for another, twice, by another outcome, or with a word that is not asked; the sheet is for whom it is', async () => {
    const id = await order([rector, vice]);
    const { id: entry, version } = await taskOf(rector, id);
    const path = `/api/acquaintances/${entry}/confirm`;
    for (const [name, user] of [
      ...strangers,
      ...([
        ['vice-rector', vice],
        ['author', personnel],
      ] as const),
    ]) {
      expect([name, await statusOf(user.post(path, { version }))]).toEqual([name, '404 not-found']);
      const plain = { outcome: 'confirm', version };
      expect([name, await statusOf(user.post(`/api/tasks/${entry}/decision`, plain))]).toEqual([name, '404 not-found']);
    }
    for (const [name, user] of [...strangers, ['vice-rector, who only reads', vice] as const].filter(
      ([, user]) => user.person.person !== personnel.person.person,
    ))
      if (!(await user.get(`/api/cases/${id}`)).body?.lists?.includes('acquaint')) {
        expect([name, await statusOf(user.get(`/api/cases/${id}/acquaintance`))]).toEqual([name, '404 not-found']);
        for (const format of ['pdf', 'xlsx'])
          expect([name, await statusOf(user.get(`/api/cases/${id}/acquaintance/file?format=${format}`))]).toEqual([
            name,
            '404 not-found',
          ]);
      }
    expect(await statusOf(rector.post(path, { version, for: vice.person.person }))).toBe('400 request-invalid');
    const acting = { outcome: 'confirm', version, for: vice.person.person };
    expect(await statusOf(rector.post(`/api/tasks/${entry}/decision`, acting))).toMatch(/^(403|404|409) /);
    expect(await statusOf(rector.post(path, { version: version + 1 }))).toBe('409 task-changed');
    expect(await statusOf(rector.post(path, { version, receivedCopy: 'да' }))).toBe('400 request-invalid');
    for (const way of ['forward', 'claim', 'approvers'])
      expect(
        (await rector.post(`/api/tasks/${entry}/${way}`, { to: vice.person.person, reason: 'x' })).status,
      ).toBeGreaterThanOrEqual(400);
    const confirmed = await Promise.all([1, 2, 3].map(async () => await statusOf(rector.post(path, { version }))));
    expect(confirmed.sort()).toEqual(['409 task-closed', '409 task-closed', 'done']);
    const { rows } = await api.engine.test.owner.query('select 1 from roll_events where entry = $1', [entry]);
    expect(rows).toHaveLength(1);
    const whole = { university: api.engine.university, caseId: id };
    expect((await verifyCase(api.engine.database, api.engine.stores, whole)).broken).toBeNull();
  });

  it('the sheet as a spreadsheet has every reader and runs no formula of a name; as a PDF it has the same names', async () => {
    const id = await order([rector, vice, lawyer]);
    const { id: entry, version } = await taskOf(rector, id);
    await rector.post(`/api/acquaintances/${entry}/confirm`, { version, receivedCopy: true });
    const formula = '=HYPERLINK("http://x","<b>Имя</b>")';
    const { rows } = await api.engine.test.owner.query<{ name: string }>('select name from people where id = $1', [
      lawyer.person.person,
    ]);
    await api.engine.test.owner.query('update people set name = $2 where id = $1', [lawyer.person.person, formula]);
    try {
      const { body } = await personnel.get(`/api/cases/${id}/acquaintance?limit=100`);
      const names = body.items.map(({ name }: any) => name as string);
      expect(names).toContain(formula);
      const file = await personnel.get(`/api/cases/${id}/acquaintance/file?format=xlsx`);
      expect(file.headers['content-type']).toContain('spreadsheetml');
      const path = join(folder.path, 'sheet.xlsx');
      writeFileSync(path, file.bytes);
      const xml = execFileSync('unzip', ['-p', path, 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      expect(xml).not.toContain('<f>');
      expect(xml).not.toContain('<b>Имя');
      for (const name of names.filter((one: string) => one !== formula)) expect(xml).toContain(name);
      const pdf = await personnel.get(`/api/cases/${id}/acquaintance/file?format=pdf&language=kk`);
      expect(pdf.status).toBe(200);
      const text = pdfText(pdf.bytes);
      expect(text).toContain('Танысу парағы');
      expect(text).toContain('HYPERLINK');
      expect(text.replaceAll(/\s+/gu, ' ')).toContain('<b>');
    } finally {
      await api.engine.test.owner.query('update people set name = $2 where id = $1', [
        lawyer.person.person,
        rows[0]!.name,
      ]);
    }
  });

  it('an order with nobody to read, with nobody’s person, or somebody twice is refused at its field', async () => {
    const { body: procedure } = await personnel.get('/api/procedures/order-acquaintance');
    const example = procedure.start.form.examples[0];
    for (const readers of [[], [randomUUID()], [rector.person.person, rector.person.person], ['x']]) {
      const { status, body } = await personnel.post('/api/cases', {
        procedure: 'order-acquaintance',
        form: { ...example, readers },
      });
      expect([readers.length, status, body.code]).toEqual([readers.length, 422, 'form-invalid']);
    }
  });

  it('once the key is destroyed the sheet stands and confirming goes on without a fault', async () => {
    const id = await order([rector, vice]);
    const { id: entry, version } = await taskOf(rector, id);
    await api.engine.test.owner.query('delete from case_keys where case_id = $1', [id]);
    expect((await rector.get('/api/acquaintances')).status).toBe(200);
    expect((await rector.post(`/api/acquaintances/${entry}/confirm`, { version })).status).toBeLessThan(500);
    expect((await personnel.get(`/api/cases/${id}/acquaintance`)).status).toBe(200);
    expect((await personnel.get(`/api/cases/${id}/acquaintance/file?format=xlsx`)).status).toBe(200);
  });
});

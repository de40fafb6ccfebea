/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { Upload } from '../support/import-university';
import { edit, exampleUpload, pictureOfAllTables, standInSemester } from '../support/import-university';
import { filesBody } from '../support/multipart';

let api: TestApi;
let office: User;

beforeAll(async () => {
  api = await startTestApi();
  await standInSemester(api.engine.test);
  office = await api.as('registrar-employee');
});
afterAll(async () => {
  await api.stop();
});

async function send(user: User, files: Upload | [string, Buffer][], dryRun: string, language = 'en'): Promise<Answer> {
  const { payload, headers } = filesBody(files);
  return await user.post(`/api/imports?dryRun=${dryRun}`, payload, { ...headers, 'accept-language': language });
}

/** All tables but the one that keeps refused attempts. */
async function picture(): Promise<unknown> {
  return { ...(await pictureOfAllTables(api.engine.test.owner)), refused_attempts: null };
}

describe('POST /api/imports (R51)', () => {
  it.each(['teacher', 'dean', 'department-head'])('is not for a %s', async (position) => {
    const { status, body } = await send(await api.as(position), exampleUpload(), 'true');
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it.each<readonly [string, () => Promise<Answer>]>([
    [
      'without a word on the dry run',
      async () => await office.post('/api/imports', filesBody(exampleUpload()).payload, filesBody([]).headers),
    ],
    ['without a file', async () => await send(office, [], 'true')],
    ['with something else than files', async () => await office.post('/api/imports?dryRun=true', { orgs: 1 })],
    [
      'with two files of one name',
      async () =>
        await send(
          office,
          [
            ['orgs.csv', Buffer.from('a')],
            ['orgs.csv', Buffer.from('b')],
          ],
          'true',
        ),
    ],
  ])('is refused %s', async (_, ask) => {
    const { status, body } = await ask();
    expect([status, body.code]).toEqual([400, 'request-invalid']);
  });

  it('answers what a dry run finds in the reader’s language, and changes nothing', async () => {
    const before = await picture();
    const { status, body } = await send(office, edit(exampleUpload(), 'results.csv', '85.0', '101'), 'true', 'ky');
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: true, faultCount: 1 });
    expect(body.faults).toEqual([
      {
        file: 'results.csv',
        line: 2,
        column: 'score',
        code: 'mark-not-of-scale',
        value: '101',
        message: 'белги шкалага кирбейт: 101',
      },
    ]);
    expect(await picture()).toEqual(before);
  });

  it('refuses an import with a fault, by file, line and column, and changes nothing', async () => {
    const before = await picture();
    const files = edit(
      exampleUpload(),
      'users.csv',
      'a.solovieva@ak-bulak.example,,,,,,',
      'a.solovieva@ak-bulak.example,,,,,top-secret,',
    );
    const { status, body, text } = await send(office, files, 'false', 'kk');
    expect([status, body.code, body.detail]).toEqual([422, 'import-invalid', 'Қате саны: 1. Ештеңе өзгертілген жоқ.']);
    expect(body.fields).toEqual([
      { path: '/users.csv/3/password', rule: 'import-value-invalid', message: 'жарамсыз мән: password' },
    ]);
    expect(text).not.toContain('top-secret');
    expect(await picture()).toEqual(before);
    const { rows } = await api.engine.test.owner.query('select code from refused_attempts order by at desc limit 1');
    expect(rows).toEqual([{ code: 'import-invalid' }]);
  });

  it('imports beside what the university has, and repeats without a change', async () => {
    const { status, body } = await send(office, exampleUpload(), 'false');
    expect([status, body.faultCount]).toEqual([200, 0]);
    expect(body.files).toContainEqual({ file: 'results.csv', rows: 6, added: 5, changed: 0, unchanged: 0 });
    const before = await picture();
    const again = await send(office, exampleUpload(), 'false');
    expect(again.body.files).toContainEqual({ file: 'results.csv', rows: 6, added: 0, changed: 0, unchanged: 5 });
    expect(await picture()).toEqual(before);
  });

  it('lets an administrator make an administrator', async () => {
    const files = (): Upload => edit(exampleUpload(), 'k_positions.csv', 'department-head', 'administrator');
    const refused = await send(office, files(), 'false');
    expect(refused.body.fields).toMatchObject([
      { path: '/k_positions.csv/4/position', rule: 'import-position-not-allowed' },
    ]);
    expect((await send(await api.as('administrator'), files(), 'false')).status).toBe(200);
    // From here on nobody else may end that, or touch his login.
    const back = await send(office, exampleUpload(), 'false');
    expect(back.body.fields).toMatchObject([
      { path: '/k_positions.csv/4/position', rule: 'import-position-not-allowed' },
    ]);
    const off = await send(office, edit(files(), 'users.csv', 'true,a.solovieva', 'false,a.solovieva'), 'false');
    expect(off.body.fields).toMatchObject([{ path: '/users.csv/3/username', rule: 'import-position-not-allowed' }]);
  });
});

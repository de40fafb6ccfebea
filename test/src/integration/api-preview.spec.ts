/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { fileNote } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { pdfText } from '../support/pdf-text';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';

const path = '/api/procedures/journal-correction/preview';

describe('the paper before it is filed', () => {
  const folder = socketFolder();
  let api: TestApi;
  let teacher: User;
  let form: Record<string, unknown>;
  let renderer: TestRenderer;

  beforeAll(async () => {
    api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
    teacher = await api.as('teacher');
    form = (await teacher.get('/api/procedures/journal-correction')).body.start.form.examples[0];
    renderer = await startRenderer(folder.path);
  });
  afterAll(async () => {
    await renderer.stop();
    await api.stop();
    folder.remove();
  });

  const textOf = (bytes: Buffer): string => pdfText(bytes).replace(/\s+/g, ' ');
  const everythingWritten = async (): Promise<unknown> => {
    const { rows } = await api.engine.test.owner.query(
      `select (select count(*) from cases) as cases, (select count(*) from events) as events, (select count(*) from documents) as documents,
         (select count(*) from blobs) as blobs, (select count(*) from refused_attempts) as refused, (select coalesce(sum(last), 0) from registers) as numbers`,
    );
    return rows[0];
  };

  it('R01 is the paper that filing makes, but for number, code and signature, and leaves nothing behind', async () => {
    const before = await everythingWritten();
    const preview = await teacher.post(path, { form, language: 'ru' });
    expect([preview.status, preview.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(preview.headers['cache-control']).toBe('no-store');
    const draft = textOf(preview.bytes);
    expect(draft).toContain('Рег. № проект');
    expect(draft).not.toContain('подписано в системе');
    expect(await everythingWritten()).toEqual(before);

    const filed = await teacher.post('/api/cases', { procedure: 'journal-correction', form, language: 'ru' });
    const { body } = await teacher.get(`/api/cases/${String(filed.body.id)}/documents`);
    const paper = textOf((await teacher.get(body.items[0].content)).bytes);
    const common = (text: string): string => text.slice(0, text.indexOf('преподаватель', text.indexOf('прошу') + 1));
    expect(common(draft)).toBe(common(paper));
    expect(common(draft).length).toBeGreaterThan(200);
  });

  it('comes in the language that is asked for', async () => {
    const preview = await teacher.post(path, { form, language: 'kk' });
    expect(textOf(preview.bytes)).toContain('Тіркеу № жоба');
  });

  it('is refused as filing is: a form that does not fit, somebody who may not file, an unknown procedure', async () => {
    const incomplete = { ...form, cause: undefined };
    const before = await everythingWritten();
    const faulty = await teacher.post(path, { form: incomplete });
    expect([faulty.status, faulty.body.code]).toEqual([422, 'form-invalid']);
    expect(faulty.body.fields).toMatchObject([{ path: '/cause', rule: 'required' }]);
    const foreign = await teacher.post(path, { form: { ...form, group: '00000000-0000-4000-8000-000000000000' } });
    expect(foreign.body.fields).toMatchObject([{ path: '/group', rule: 'reference' }]);
    const registrar = await api.as('registrar');
    expect((await registrar.post(path, { form })).status).toBe(403);
    expect((await teacher.post('/api/procedures/none/preview', { form })).body.code).toBe('procedure-unknown');
    expect((await teacher.post(path, { form, number: '1' })).body.code).toBe('request-invalid');
    expect(await everythingWritten()).toEqual(before);
  });

  it('does not hold up those who file meanwhile', async () => {
    const previews = Array.from({ length: 4 }, async () => await teacher.post(path, { form }));
    const filed = await fileNote(teacher);
    expect(filed.number).toMatch(/^ОБ-/);
    expect((await Promise.all(previews)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

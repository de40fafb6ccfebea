/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { writeLetters } from '@kelisim/persistence';
import { createHash } from 'node:crypto';
import { everybody, fileNote, sampleReason, takeStep } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { fileBody } from '../support/multipart';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';

describe('papers and files over HTTP', () => {
  const folder = socketFolder();
  let api: TestApi;
  let teacher: User;
  let renderer: TestRenderer | null = null;

  beforeAll(async () => {
    api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
    teacher = await api.as('teacher');
  });
  afterAll(async () => {
    await renderer?.stop();
    await api.stop();
    folder.remove();
  });

  const paperOf = async (caseId: string): Promise<{ id: string; content: string; code: string; file: string | null }> =>
    (await teacher.get(`/api/cases/${caseId}/documents`)).body.items[0];

  it('R01 the note is a PDF as soon as somebody reads it, also before the worker has made it; while the renderer is away, later', async () => {
    const { id } = await fileNote(teacher);
    const paper = await paperOf(id);
    const away = await teacher.get(paper.content);
    expect([away.status, away.body.code, away.headers['retry-after']]).toEqual([503, 'render-failed', '5']);
    renderer = await startRenderer(folder.path);
    const { status, headers, bytes } = await teacher.get(paper.content);
    expect(status).toBe(200);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${hash}"`,
    });
    expect(String(headers['content-disposition'])).toMatch(
      /^inline; filename="[\w.-]+"; filename\*=UTF-8''%D0%9E%D0%91/,
    );
    expect(await paperOf(id)).toMatchObject({ file: hash, pages: 1 });
    const again = await teacher.get(paper.content, { headers: { 'if-none-match': `"${hash}"` } });
    expect([again.status, again.text]).toEqual([304, '']);
    const { body: events } = await teacher.get(`/api/cases/${id}/events`);
    expect(events.items.filter(({ type }: { type: string }) => type === 'documentRendered')).toHaveLength(1);
    const stranger = await api.as('digitalisation-head');
    expect((await stranger.get(paper.content)).status).toBe(404);
  });

  it('R42 anybody can check a paper by its code, and learns no name', async () => {
    const { id } = await fileNote(teacher);
    const { code } = await paperOf(id);
    const { status, body, text } = await api.send('GET', `/api/verify/${code}`);
    expect([status, body]).toMatchObject([
      200,
      { genuine: true, replaced: false, paper: 'explanatory-note', revision: 1 },
    ]);
    expect(text).not.toContain(teacher.person.shortName);
    expect((await api.send('GET', '/api/verify/AAAA-AAAA-AAAA')).status).toBe(404);
  });

  it('R42 guessing codes is slowed down', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 32; attempt += 1)
      answers.push((await api.send('GET', `/api/verify/AAAA-${attempt + 1000}`)).status);
    expect(answers.at(-1)).toBe(429);
  });

  it('a file is kept under its content’s hash and goes with the case that its uploader files', async () => {
    const { payload, headers } = fileBody(
      'тетрадь.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    );
    const { status, body } = await teacher.post('/api/attachments', payload, headers);
    expect([status, body]).toMatchObject([201, { name: 'тетрадь.png', mediaType: 'image/png', size: 33 }]);
    const { body: procedure } = await teacher.get('/api/procedures/journal-correction');
    const form = procedure.start.form.examples[0] as object;
    const filed = await teacher.post('/api/cases', { procedure: 'journal-correction', form, attachments: [body.id] });
    expect(filed.status).toBe(201);
    const { rows } = await api.engine.test.owner.query('select case_id from attachments where id = $1', [body.id]);
    expect(rows).toEqual([{ case_id: filed.body.id }]);
    const again = await teacher.post('/api/cases', { procedure: 'journal-correction', form, attachments: [body.id] });
    expect(again.status).toBe(404);
  });

  it('R10 the author reads in his letters who refused, and why', async () => {
    const users = await everybody(api);
    const { id } = await fileNote(teacher);
    await takeStep(users, id, (task) => task.outcomes.find((outcome) => outcome.id === 'refuse')!);
    const { rows } = await api.engine.test.owner.query<{ id: string; university: string }>(
      `select id, university from effects where case_id = $1 and kind = 'letter'`,
      [id],
    );
    for (const effect of rows)
      await writeLetters(
        api.engine.database,
        api.engine.stores,
        { university: effect.university, caseId: id },
        effect.id,
      );
    const { body } = await teacher.get('/api/letters', { headers: { 'accept-language': 'en' } });
    const letter = body.items.find((item: { case: { id: string } }) => item.case.id === id);
    expect(letter).toMatchObject({
      kind: 'ended',
      outcomeTitle: 'Refused',
      readAt: null,
      refusal: { stepTitle: 'Visa of the head of department', outcomeTitle: 'Refuse', reason: sampleReason },
    });
    expect((await teacher.post(`/api/letters/${letter.id as string}/read`)).status).toBe(204);
    const stranger = await api.as('rector');
    expect((await stranger.post(`/api/letters/${letter.id as string}/read`)).status).toBe(404);
  });
});

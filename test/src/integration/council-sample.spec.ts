/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-explicit-any -- answers are JSON of many shapes; each test says what it expects */
import { driveToEnd, everybody } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { pdfText } from '../support/pdf-text';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';

const folder = socketFolder();
let renderer: TestRenderer;
let api: TestApi;
let registrar: User;
let secretary: User;

beforeAll(async () => {
  renderer = await startRenderer(folder.path);
  api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
  registrar = await api.as('registrar');
  secretary = await api.as('academic-secretary');
});
afterAll(async () => {
  await renderer.stop();
  await api.stop();
  folder.remove();
});

async function fileReport(): Promise<string> {
  const { body: procedure } = await registrar.get('/api/procedures/corrections-report');
  const filed = await registrar.post('/api/cases', {
    procedure: 'corrections-report',
    form: procedure.start.form.examples[0],
  });
  if (filed.status !== 201) throw new Error(filed.text);
  return filed.body.id as string;
}

describe('R22 R05 the report to the academic council of the sample university', () => {
  it('comes to its end as a decision that the secretary records, with the examples as they stand', async () => {
    const id = await fileReport();
    const users = await everybody(api);
    const tried = new Set<string>();
    const way = await driveToEnd(users, id, (task) => {
      const wanted = task.outcomes.find(
        (outcome) => !tried.has(`${task.step} ${outcome.id}`) && outcome.id !== 'approve',
      );
      const chosen = wanted ?? task.outcomes[0]!;
      tried.add(`${task.step} ${chosen.id}`);
      return chosen;
    });
    expect(way).toEqual(['council:return', 'rework:submit', 'council:postpone', 'council:approve']);
    expect((await registrar.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'ended', outcome: 'accepted' });
  });

  it('is decided at a sitting of the whole council, whose extract has the votes in the language of the case', async () => {
    const id = await fileReport();
    const [council] = (await secretary.get('/api/councils')).body.items as any[];
    expect(council).toMatchObject({
      kind: 'academic-council',
      keeps: true,
      sits: true,
      recording: 'allowed',
      waiting: 1,
    });
    const { rows } = await api.engine.test.owner.query<{ at: Date }>(`select app_now() + interval '1 hour' as at`);
    const planned = await secretary.post(`/api/councils/${council.id as string}/sittings`, {
      plannedFor: rows[0]!.at.toISOString(),
    });
    expect(planned.status).toBe(201);
    const path = `/api/sittings/${planned.body.id as string}`;
    const { members, items } = (await secretary.get(path)).body;
    const done = async (by: User, act: string, body: object = {}): Promise<void> => {
      const { status, text } = await by.post(`${path}/${act}`, body);
      if (status !== 200) throw new Error(`${act}: ${text}`);
    };
    expect(items).toMatchObject([{ adopted: { id: 'approve' }, rejected: { id: 'return' } }]);
    await done(secretary, 'attendance', { present: members.map(({ person }: any) => person) });
    await done(secretary, 'open');
    const item = { items: [items[0].id] };
    await done(secretary, 'voting', item);
    const { voters } = (await secretary.get(path)).body.items[0];
    const hands = voters.map(({ person }: any, index: number) => ({ person, vote: index === 0 ? 'abstain' : 'for' }));
    await done(secretary, 'hands', { ...item, hands });
    await done(secretary, 'decisions', {
      ...item,
      resolution: 'Отчёт принять.',
      remarks: 'Сведения по кафедрам дополнить к маю.',
    });
    await done(secretary, 'close');
    expect((await registrar.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'ended', outcome: 'accepted' });
    const papers = (await registrar.get(`/api/cases/${id}/documents`)).body.items as any[];
    const extract = papers.find(({ template }) => template === 'minutes-extract');
    const text = pdfText((await registrar.get(`/api/documents/${extract.id as string}/content`)).bytes).replaceAll(
      /\s+/g,
      ' ',
    );
    for (const part of ['Ғылыми кеңес', 'қолдағандар — 7, қарсы — 0, қалыс қалғандар — 1', 'дополнить к маю', 'ОТ-'])
      expect(text).toContain(part);
  });
});

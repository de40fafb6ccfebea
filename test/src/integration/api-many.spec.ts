import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

interface Reading {
  readonly id: string;
  readonly version: number;
  readonly asksForCopy: boolean;
  readonly case: { readonly id: string };
}
interface Row {
  readonly row: number;
  readonly status: string;
  readonly outcome: { readonly id: string } | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  await api.stop();
});

const caseOf = async (author: User, procedure: string): Promise<string> => {
  const { start } = (await author.get(`/api/procedures/${procedure}`)).body as {
    start: { form: { examples: readonly object[] } };
  };
  const filed = await author.post('/api/cases', { procedure, form: start.form.examples[0] });
  expect(filed.status).toBe(201);
  return (filed.body as { id: string }).id;
};
const readingOf = async (who: User, caseId: string): Promise<Reading | undefined> =>
  ((await who.get('/api/acquaintances?limit=100')).body as { items: readonly Reading[] }).items.find(
    (one) => one.case.id === caseId,
  );
const taskOf = async (who: User, caseId: string): Promise<{ id: string; version: number }> =>
  ((await who.get(`/api/tasks?case=${caseId}`)).body as { items: readonly { id: string; version: number }[] })
    .items[0]!;

describe('R37 a paper that is brought to many, over HTTP', () => {
  it('is read, confirmed once for oneself, and shown on a sheet to whoever may see who has not', async () => {
    const author = await api.as('personnel-head');
    const reader = await api.as('rector');
    const caseId = await caseOf(author, 'order-acquaintance');
    const reading = (await readingOf(reader, caseId))!;
    expect(reading).toMatchObject({ asksForCopy: true, document: { title: expect.any(String) as unknown } });
    expect((await taskOf(reader, caseId)).id).toBe(reading.id);
    expect((await author.post(`/api/acquaintances/${reading.id}/confirm`, { version: 1 })).status).toBe(404);
    const path = `/api/acquaintances/${reading.id}/confirm`;
    expect((await reader.post(path, { version: 1, receivedCopy: true })).status).toBe(200);
    expect((await reader.post(path, { version: 1 })).body).toMatchObject({ code: 'task-closed' });
    const sheet = await author.get(`/api/cases/${caseId}/acquaintance?limit=100`);
    expect(sheet.body).toMatchObject({ state: 'open', counts: { confirmed: 1 } });
    const unread = await author.get(`/api/cases/${caseId}/acquaintance?show=unread`);
    expect(
      (unread.body as { items: readonly { status: string }[] }).items.every(({ status }) => status === 'open'),
    ).toBe(true);
    // He reads the paper, and not who else has not.
    const other = await api.as('legal-head');
    expect(await readingOf(other, caseId)).toBeDefined();
    expect((await other.get(`/api/cases/${caseId}/acquaintance`)).status).toBe(404);
    expect((await author.get(`/api/cases/${caseId}/acquaintance?cursor=x`)).status).toBe(400);
  });
});

describe('R29 a report with many rows, over HTTP', () => {
  it('is decided with exceptions in one request, contested by whom the procedure names, and decided again', async () => {
    const [author, vice, rector, lawyer] = [
      await api.as('registrar'),
      await api.as('vice-rector'),
      await api.as('rector'),
      await api.as('legal-head'),
    ];
    const caseId = await caseOf(author, 'suspension-report');
    const visa = await taskOf(vice, caseId);
    await vice.post(`/api/tasks/${visa.id}/decision`, { outcome: 'agree', version: visa.version });
    const task = await taskOf(rector, caseId);
    expect((await rector.get(`/api/tasks/${task.id}`)).body).toMatchObject({ rows: 'open' });
    const wrong = { version: task.version, rows: [{ row: 7, outcome: 'bar' }] };
    expect((await rector.post(`/api/tasks/${task.id}/rows`, wrong)).status).toBe(404);
    const decided = await rector.post(`/api/tasks/${task.id}/rows`, {
      ...{ version: task.version, rows: [{ row: 1, outcome: 'expel', reason: 'Absent since September' }] },
      rest: { outcome: 'bar' },
    });
    expect(decided.status).toBe(200);
    const rowsOf = async (): Promise<readonly Row[]> =>
      ((await author.get(`/api/cases/${caseId}/rows`)).body as { items: readonly Row[] }).items;
    expect((await rowsOf())[0]).toMatchObject({ row: 1, status: 'decided', outcome: { id: 'expel' } });
    const contest = `/api/cases/${caseId}/rows/1/contest`;
    expect((await vice.post(contest, { reason: 'Why' })).status).toBe(404);
    expect((await lawyer.post(contest, { reason: ' ' })).status).toBe(400);
    expect((await lawyer.post(contest, { reason: 'The notice is missing' })).body).toEqual({
      row: 1,
      status: 'contested',
    });
    expect((await rowsOf())[0]).toMatchObject({ status: 'contested', reason: 'The notice is missing' });
    const again = await taskOf(vice, caseId);
    await vice.post(`/api/tasks/${again.id}/decision`, { outcome: 'lift', version: again.version });
    const end = await taskOf(lawyer, caseId);
    await lawyer.post(`/api/tasks/${end.id}/decision`, { outcome: 'no-objections', version: end.version });
    expect((await author.get(`/api/cases/${caseId}`)).body).toMatchObject({ state: 'ended', lists: ['rows'] });
    expect((await rowsOf())[0]).toMatchObject({ status: 'settled', outcome: { id: 'lift' } });
  });
});

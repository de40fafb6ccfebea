/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- answers are JSON of many shapes; each test says what it expects */
import type { User } from '../support/http-api';
import type { TestApi } from '../support/http-api';
import { driveToEnd, everybody, fileNote, goOn, sampleReason, takeStep } from '../support/drive-case';
import { startTestApi } from '../support/http-api';

describe('the API, for a client that knows only its table of routes', () => {
  let api: TestApi;
  let users: readonly User[];
  let teacher: User;

  beforeAll(async () => {
    api = await startTestApi();
    users = await everybody(api);
    teacher = await api.as('teacher');
  });
  afterAll(async () => {
    await api.stop();
  });

  it('R01–R08 runs the journal correction to its end with the examples as they stand', async () => {
    const { id } = await fileNote(teacher);
    expect(await driveToEnd(users, id)).toEqual(['visa:agree', 'council:allow', 'reopen:open', 'reopen:close']);
    const { body } = await teacher.get(`/api/cases/${id}`);
    expect(body).toMatchObject({ state: 'ended', outcome: 'unchanged', tasks: [] });
  });

  it('R03 a returned note is mended with the example of its form and goes on', async () => {
    const { id } = await fileNote(teacher);
    expect(await takeStep(users, id, (task) => task.outcomes.find((outcome) => outcome.id === 'return')!)).toBe(
      'visa:return',
    );
    expect(await takeStep(users, id)).toBe('author-rework:submit');
    expect(await takeStep(users, id)).toBe('visa:agree');
  });

  it('every outcome of every step can be chosen with what the task itself offers', async () => {
    const left = new Map<string, Set<string>>();
    const seen = (step: string): Set<string> => left.get(step) ?? left.set(step, new Set()).get(step)!;
    for (let run = 0; run < 12; run += 1) {
      const { id } = await fileNote(teacher);
      await driveToEnd(users, id, (task) => {
        const key = `${task.step}:${task.outcomes.map((outcome) => outcome.id).join()}`;
        const fresh = task.outcomes.find((outcome) => !seen(key).has(outcome.id));
        if (fresh !== undefined) seen(key).add(fresh.id);
        return fresh ?? goOn(task);
      });
      const { body } = await teacher.get(`/api/cases/${id}`);
      expect(body.state).toBe('ended');
    }
    const taken = [...left].flatMap(([key, ids]) => [...ids].map((id) => `${key.split(':')[0]!}:${id}`)).sort();
    expect(taken).toEqual([
      'author-rework:submit',
      'council:allow',
      'council:postpone',
      'council:refuse',
      'reopen:close',
      'reopen:open',
      'reopen:refuse',
      'visa:agree',
      'visa:refuse',
      'visa:return',
    ]);
  });

  it('R43 the history says who did what, in which position, when and why', async () => {
    const { id } = await fileNote(teacher);
    await takeStep(users, id, (task) => task.outcomes.find((outcome) => outcome.id === 'refuse')!);
    const { body } = await teacher.get(`/api/cases/${id}/events`, { headers: { 'accept-language': 'en' } });
    const [filed, decided] = body.items.filter((event: { by: unknown }) => event.by !== null);
    expect(filed).toMatchObject({ type: 'filed', by: { person: teacher.person.person, position: 'teacher' } });
    expect(filed.form).toMatchObject({ cause: expect.any(String) });
    expect(decided).toMatchObject({
      type: 'decided',
      step: 'visa',
      stepTitle: 'Visa of the head of department',
      outcome: 'refuse',
      outcomeTitle: 'Refuse',
      reason: sampleReason,
      by: { position: 'department-head', positionTitle: 'head of department', name: expect.stringMatching(/./) },
    });
    expect(decided.took).toBeGreaterThanOrEqual(0);
  });

  it('R02 a task says what the deadline is and why, which papers there are, and where each outcome leads', async () => {
    const { id } = await fileNote(teacher);
    const head = await holderOf(id);
    const { body: inbox } = await head.get(`/api/tasks?case=${id}`);
    const { status, body } = await head.get(`/api/tasks/${inbox.items[0].id}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      step: 'visa',
      state: 'open',
      form: { cause: expect.any(String) },
      documents: [{ template: 'explanatory-note', revision: 1, current: true }],
      deadline: { state: 'running', due: inbox.items[0].due, explanation: { budget: { days: 2 } } },
      next: [
        { outcome: 'agree', leadsTo: ["Consideration by the dean's council"] },
        { outcome: 'return', leadsTo: ['Rework of the note by its author'] },
        { outcome: 'refuse', leadsTo: ['Refused'] },
      ],
    });
  });

  async function holderOf(caseId: string): Promise<User> {
    for (const user of users) {
      const { body } = await user.get(`/api/tasks?case=${caseId}`);
      if (body.items.length > 0) return user;
    }
    throw new Error('nobody is asked');
  }
});

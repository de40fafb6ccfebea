/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import type { TestApi, User } from './http-api';

/** The parts of a task that a client uses which knows nothing else. */
export interface ListedTask {
  readonly id: string;
  readonly step: string;
  readonly version: number;
  readonly due: string | null;
  readonly outcomes: readonly ListedOutcome[];
}

export interface ListedOutcome {
  readonly id: string;
  readonly title: string;
  readonly reason: 'required' | 'optional' | 'none';
  readonly form?: { readonly schema: Readonly<Record<string, unknown>>; readonly examples: readonly object[] };
}

export interface Found {
  readonly user: User;
  readonly task: ListedTask;
}

export type Choose = (task: ListedTask) => ListedOutcome;

export const sampleReason = 'Не приложены подтверждающие документы.';

/** The first outcome: each step's way on. */
export const goOn: Choose = (task) => task.outcomes[0]!;

/** Everybody with an account, each with an open session. */
export async function everybody(api: TestApi): Promise<User[]> {
  const { rows } = await api.engine.test.owner.query<{ person: string }>('select person from accounts order by login');
  return await Promise.all(rows.map(async ({ person }) => await api.asPerson(person)));
}

/** Files a journal correction with the example that the API offers. */
export async function fileNote(teacher: User): Promise<{ id: string; number: string }> {
  const { body: procedure } = await teacher.get('/api/procedures/journal-correction');
  const form = procedure.start.form.examples[0] as object;
  const filed = await teacher.post('/api/cases', { procedure: 'journal-correction', form });
  if (filed.status !== 201) throw new Error(filed.text);
  return filed.body as { id: string; number: string };
}

/** A task of the case in whoever's inbox it stands, or null when nobody is asked. */
export async function findTask(users: readonly User[], caseId: string): Promise<Found | null> {
  for (const user of users) {
    const { status, text, body } = await user.get(`/api/tasks?case=${caseId}`);
    if (status !== 200) throw new Error(text);
    const [task] = body.items as ListedTask[];
    if (task !== undefined) return { user, task };
  }
  return null;
}

/** What is sent for an outcome: the reason where one is asked, the form's example as it stands. */
export function decisionOf(task: ListedTask, outcome: ListedOutcome): object {
  const reason = outcome.reason === 'required' ? { reason: sampleReason } : {};
  const form = outcome.form === undefined ? {} : { form: outcome.form.examples[0] };
  return { outcome: outcome.id, version: task.version, ...reason, ...form };
}

/** Decides the next task of the case; null when nobody is asked any more. Gives `step:outcome`. */
export async function takeStep(users: readonly User[], caseId: string, choose: Choose = goOn): Promise<string | null> {
  const found = await findTask(users, caseId);
  if (found === null) return null;
  const { user, task } = found;
  const outcome = choose(task);
  const answer = await user.post(`/api/tasks/${task.id}/decision`, decisionOf(task, outcome));
  if (answer.status !== 200) throw new Error(answer.text);
  return `${task.step}:${outcome.id}`;
}

/** Takes every task of the case until nobody is asked any more. Gives the way it took. */
export async function driveToEnd(users: readonly User[], caseId: string, choose: Choose = goOn): Promise<string[]> {
  const way: string[] = [];
  for (let turn = 0; turn < 30; turn += 1) {
    const step = await takeStep(users, caseId, choose);
    if (step === null) return way;
    way.push(step);
  }
  throw new Error(`the case does not come to its end: ${way.join(', ')}`);
}

/** Takes the case on until a task at this step is open, and finds it. */
export async function driveTo(users: readonly User[], caseId: string, step: string): Promise<Found> {
  for (let turn = 0; turn < 30; turn += 1) {
    const found = await findTask(users, caseId);
    if (found === null) break;
    if (found.task.step === step) return found;
    await takeStep(users, caseId);
  }
  throw new Error(`the case does not come to ${step}`);
}

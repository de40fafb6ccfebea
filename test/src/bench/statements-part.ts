import type { BenchUniversity } from '@kelisim/samples';
import { setTimeout as pause } from 'node:timers/promises';
import { rounded } from './backlog';
import { httpClient } from './http-client';
import type { MeasuredProduct } from './measured-product';
import { say } from './say';
import { StatementCounts } from './statements';

/** Statements of one request to the API, with the look-up of the session, BEGIN and COMMIT. */
export interface StatementsPerRequest {
  readonly filing: number;
  readonly inboxOfCase: number;
  readonly decision: number;
}

interface InboxTask {
  readonly id: string;
  readonly version: number;
}

const CASES = 20;
/** Statement counters are written a moment after the answer. */
const SETTLE_MS = 300;

/** Counts while the worker stands still: what is counted then is the API's alone. */
export async function countStatements(
  product: MeasuredProduct,
  university: BenchUniversity,
): Promise<StatementsPerRequest> {
  say('statements of one request');
  const { worker } = product.processes();
  const statements = await StatementCounts.open(product.ownerUrl);
  if (worker === undefined) throw new Error('there is no worker to halt');
  process.kill(worker, 'SIGSTOP');
  try {
    return await countEach(product.address, university, statements);
  } finally {
    process.kill(worker, 'SIGCONT');
    await statements.close();
  }
}

async function countEach(
  address: string,
  { teachers, heads, secretaries }: BenchUniversity,
  statements: StatementCounts,
): Promise<StatementsPerRequest> {
  const [teacher, head, secretary] = [teachers[0], heads[0], secretaries[0]];
  if (teacher === undefined || head === undefined || secretary === undefined) throw new Error('nobody is there to act');
  const author = httpClient(address, teacher.token);
  const signer = httpClient(address, head.token);
  const form = noteForm(head.unit, secretary.unit);
  const cases: string[] = [];
  const tasks: InboxTask[] = [];
  const file = async (): Promise<void> => {
    cases.push((await author.post<{ id: string }>('/api/cases', { procedure: 'bench-note', form })).id);
  };
  const find = async (index: number): Promise<void> => {
    const inbox = await signer.get<{ items: InboxTask[] }>(`/api/tasks?case=${cases[index] ?? ''}`);
    tasks.push(...inbox.items);
  };
  const decide = async (index: number): Promise<void> => {
    const { id, version } = tasks[index]!;
    await signer.post(`/api/tasks/${id}/decision`, { outcome: 'approve', version });
  };
  return {
    filing: await countFor(statements, file),
    inboxOfCase: await countFor(statements, find),
    decision: await countFor(statements, decide),
  };
}

async function countFor(statements: StatementCounts, request: (index: number) => Promise<void>): Promise<number> {
  await pause(SETTLE_MS);
  await statements.reset();
  for (let index = 0; index < CASES; index += 1) await request(index);
  await pause(SETTLE_MS);
  return rounded((await statements.count()) / CASES);
}

const noteForm = (dept: string, council: string): Readonly<Record<string, string>> => ({
  teacher: 'teacher-0',
  dept,
  council,
  student: 'Student Name 1',
  studentId: '100001',
  discipline: 'Discipline number 1',
  oldGrade: '40',
  newGrade: '60',
  semester: '2026-1',
  reason: 'The student was ill during the control week',
});

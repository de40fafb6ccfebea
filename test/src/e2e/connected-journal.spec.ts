import { readLivingRecord } from '@kelisim/platform';
import { join } from 'node:path';
import type { CaseName, CaseView, HistoryEvent, List, TaskItem } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import type { Cast, NoteSubject } from '../support/cast';
import { findSubject, gatherCast, noteOn } from '../support/cast';
import { decide, outcomeOf, readInbox, taskIn } from '../support/decide';
import { OtherJournal } from '../support/journal-receiver/other-journal';
import type { JournalReceiver } from '../support/journal-receiver/start-journal-receiver';
import { startJournalReceiver } from '../support/journal-receiver/start-journal-receiver';
import type { TestProduct } from '../support/test-product';
import { startTestProduct } from '../support/test-product';

const secret = 'secret-of-an-invented-journal-0123456789';

let product: TestProduct;
let cast: Cast;
let teacher: ApiClient;
let subject: NoteSubject;
let journal: OtherJournal;
let receiver: JournalReceiver;

beforeAll(async () => {
  product = await startTestProduct();
  cast = await gatherCast(product.address, 'ru');
  teacher = cast.as('teacher', 'Кафедра биологии');
  subject = await findSubject(teacher, 1);
  const clock = { now: () => new Date(), advance: () => undefined };
  const { date, type: lessonType } = subject.lesson;
  const lesson = { key: 'L-1', discipline: 'D-1', group: 'G-1', date, lessonType };
  journal = new OtherJournal(clock, [lesson], ['S-1']);
  journal.hold('L-1', 'S-1', '61');
  receiver = await startJournalReceiver({ journal, clock, key: { id: 'campus', secret } });
  await connect();
});
afterAll(async () => {
  await receiver.stop();
  await product.stop();
});

/** The administrator's settings, and the names that an import has left. */
async function connect(): Promise<void> {
  const { discipline, group } = subject.journal;
  const named = {
    course: discipline.id,
    group: group.id,
    user: teacher.session.person.id,
    student: subject.students[0]!.id,
  };
  const keys = { course: 'D-1', group: 'G-1', user: 'T-1', student: 'S-1' };
  for (const [kind, id] of Object.entries(named))
    await product.database.owner.query(
      `insert into roster_ids (university, kind, sourced_id, id) select id, $1, $2, $3 from universities`,
      [kind, keys[kind as keyof typeof keys], id],
    );
  const settings = { kind: 'http', address: receiver.address, disciplines: [discipline.id], enabled: true, secret };
  await cast.as('administrator').put('/api/journal-connectors/campus', settings);
}

async function act(person: ApiClient, caseId: string, outcome: string): Promise<void> {
  const task = await taskIn(person, caseId);
  await decide(person, task, { outcome: outcomeOf(task, outcome) });
}

async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 100_000; Date.now() < end;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`it did not come to ${what}`);
}

it('R28 R07 R08 a case whose journal is kept elsewhere opens it once although the worker is killed in between, and ends by what was changed', async () => {
  receiver.misbehave({ how: 'hangs' });
  const filed = await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form: noteOn(subject) });
  await act(cast.as('department-head', 'Кафедра биологии'), filed.id, 'agree');
  await act(cast.as('council-secretary', subject.students[0]!.faculty), filed.id, 'allow');
  await act(cast.as('registrar'), filed.id, 'open');
  expect(await readInbox(teacher, `&case=${filed.id}`)).toEqual([]);

  const tries = (): JournalReceiver['seen'] => receiver.seen.filter(({ method }) => method === 'POST');
  await eventually('the first try', () => Promise.resolve(tries()[0]));
  process.kill(readLivingRecord(join(product.dataFolder, 'run', 'worker.json'))!.pid, 'SIGKILL');

  const use = await eventually<TaskItem>(
    'an open window',
    async () => (await readInbox(teacher, `&case=${filed.id}`))[0],
  );
  expect(tries().length).toBeGreaterThan(1);
  expect(new Set(tries().map(({ headers }) => headers['kelisim-request'])).size).toBe(1);
  const { items } = await teacher.get<List<{ opensAt: string; closesAt: string; journal: string }>>('/api/windows');
  expect(items).toMatchObject([{ journal: 'campus', closesAt: use.due }]);

  expect(journal.write('T-1', 'L-1', 'S-1', '84')).toBe('written');
  await decide(teacher, use, { outcome: outcomeOf(use, 'close') });
  const ended = await eventually('the end', async () => {
    const view = await teacher.get<CaseView>(`/api/cases/${filed.id}`);
    return view.state === 'ended' ? view : undefined;
  });
  expect(ended.outcome).toBe('corrected');
  expect(journal.write('T-1', 'L-1', 'S-1', '85')).toBe('locked');
  const history = await cast.as('administrator').get<List<HistoryEvent>>(`/api/cases/${filed.id}/events`);
  const told = history.items.map(({ type }) => type).filter((type) => type.startsWith('window'));
  expect(told).toEqual(['windowOpened', 'windowClosed']);
});

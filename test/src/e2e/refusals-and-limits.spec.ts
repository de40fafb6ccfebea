import type { BoardDeadline, CaseName, CaseView, HistoryEvent, List } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { decide, outcomeOf, readInbox, taskIn } from '../support/decide';
import { writeMark } from '../support/journals';
import type { TestProduct } from '../support/test-product';
import { startTestProduct } from '../support/test-product';
import type { Cast, NoteSubject } from '../support/cast';
import { findSubject, gatherCast, noteOn } from '../support/cast';
import { untilTold } from '../support/letters';

let product: TestProduct;
let cast: Cast;
beforeAll(async () => {
  // Sessions outlive the days by which the clock is put forward.
  product = await startTestProduct({ KELISIM_SESSION_HOURS: '240' });
  cast = await gatherCast(product.address, 'ru');
});
afterAll(async () => {
  await product.stop();
});

async function fileNote(author: ApiClient, subject: NoteSubject): Promise<CaseName> {
  return await author.post<CaseName>('/api/cases', { procedure: 'journal-correction', form: noteOn(subject) });
}

async function choose(person: ApiClient, filed: CaseName, outcome: string, reason?: string): Promise<void> {
  const task = await taskIn(person, filed.id);
  await decide(person, task, { outcome: outcomeOf(task, outcome), ...(reason === undefined ? {} : { reason }) });
}

const hasTask = async (person: ApiClient, { id }: CaseName): Promise<boolean> =>
  (await readInbox(person, `&case=${id}`)).length > 0;

/** The secretary of the council of a student's own faculty. */
const secretaryOf = ({ faculty }: { readonly faculty: string }): ApiClient => cast.as('council-secretary', faculty);

describe('a note of a head of department, on students of two faculties', () => {
  let author: ApiClient;
  let subject: NoteSubject;
  let filed: CaseName;

  beforeAll(async () => {
    author = cast.as('department-head', 'Кафедра математики');
    subject = await findSubject(author, 2);
    filed = await fileNote(author, subject);
  });

  it('R48 he is not asked to consent to his own note: his dean is', async () => {
    expect(await hasTask(author, filed)).toBe(false);
    await choose(cast.as('dean', 'Факультет естественных наук'), filed, 'agree');
  });

  it('R04 R06 each council decides on its own students, and the journal opens for those alone that were allowed', async () => {
    const [allowed, refused] = subject.students as [NoteSubject['students'][0], NoteSubject['students'][0]];
    const secretaries = [secretaryOf(allowed), secretaryOf(refused)] as const;
    expect(secretaries[0]).not.toBe(secretaries[1]);
    await choose(secretaries[1], filed, 'refuse', 'Отметка подтверждена ведомостью.');
    await choose(secretaries[0], filed, 'allow');
    await choose(cast.as('registrar'), filed, 'open');
    await writeMark(author, subject.journal, { lesson: subject.lesson, student: allowed }, '64');
    await expect(
      writeMark(author, subject.journal, { lesson: subject.lesson, student: refused }, '64'),
    ).rejects.toMatchObject({
      problem: { status: 403, code: 'journal-locked', data: { windows: [{ scope: { students: [allowed.id] } }] } },
    });
    await choose(author, filed, 'close');
    const { outcome, items } = await author.get<CaseView>(`/api/cases/${filed.id}`);
    expect(outcome).toBe('corrected');
    expect(new Set(items.map((item) => `${item.key} ${item.outcome ?? ''}`))).toEqual(
      new Set([`${allowed.faculty} corrected`, `${refused.faculty} refused`]),
    );
  });
});

describe('a refusal', () => {
  const reason = 'Не приложена копия бумажного журнала.';
  let teacher: ApiClient;
  let head: ApiClient;
  let subject: NoteSubject;

  beforeAll(async () => {
    teacher = cast.as('teacher', 'Кафедра биологии');
    head = cast.as('department-head', 'Кафедра биологии');
    subject = await findSubject(teacher, 1);
  });

  it('R03 R10 of the head ends the case, and the author learns the reason', async () => {
    const filed = await fileNote(teacher, subject);
    await choose(head, filed, 'refuse', reason);
    const letter = await untilTold(teacher, filed.id);
    expect(letter).toMatchObject({ outcome: 'refused', refusal: { by: head.session.person.name, reason } });
  });

  it('R10 of the registrar reaches everybody who acted, each with who refused and why; the journal stays locked', async () => {
    const filed = await fileNote(teacher, subject);
    const secretary = secretaryOf(subject.students[0]!);
    const registrar = cast.as('registrar');
    await choose(head, filed, 'agree');
    await choose(secretary, filed, 'allow');
    await choose(registrar, filed, 'refuse', reason);
    for (const person of [teacher, head, secretary, registrar]) {
      const { refusal } = await untilTold(person, filed.id);
      expect(refusal).toMatchObject({ by: registrar.session.person.name, reason });
    }
    const cell = { lesson: subject.lesson, student: subject.students[0]! };
    await expect(writeMark(teacher, subject.journal, cell, '64')).rejects.toMatchObject({ problem: { status: 403 } });
  });
});

/** From here on the product's clock runs ahead: nothing may follow that needs today. */
describe('the time that was given', () => {
  let teacher: ApiClient;
  let subject: NoteSubject;
  let filed: CaseName;

  beforeAll(async () => {
    teacher = cast.as('teacher', 'Кафедра биологии');
    subject = await findSubject(teacher, 1);
    filed = await fileNote(teacher, subject);
    await choose(cast.as('department-head', 'Кафедра биологии'), filed, 'agree');
    await choose(secretaryOf(subject.students[0]!), filed, 'allow');
  });

  it('R44 an overdue task stands on the registrar’s board with by how much', async () => {
    const late = await fileNote(teacher, subject);
    await product.database.runAhead('4 days');
    const { items } = await cast.as('registrar').get<List<BoardDeadline>>('/api/deadlines?state=overdue&limit=100');
    const clock = items.find((one) => one.case.id === late.id);
    expect(clock).toMatchObject({ step: 'visa', purpose: 'task', state: 'overdue' });
    expect(clock!.left).toBeLessThan(0);
    await product.database.runAhead('0');
  });

  it('R07 R08 the window ends by itself, a later write is refused, and the case ends unchanged', async () => {
    await choose(cast.as('registrar'), filed, 'open');
    const cell = { lesson: subject.lesson, student: subject.students[0]! };
    await product.database.runAhead('3 days');
    await expect(writeMark(teacher, subject.journal, cell, '64')).rejects.toMatchObject({
      problem: { status: 403, code: 'journal-locked' },
    });
    // Temporal's own clock has not moved: that the window is over is told to the case by its next visitor.
    const [task] = await readInbox(teacher, `&case=${filed.id}`);
    await expect(decide(teacher, task!, { outcome: outcomeOf(task!, 'close') })).rejects.toMatchObject({
      problem: { status: 409 },
    });
    const { state, outcome } = await teacher.get<CaseView>(`/api/cases/${filed.id}`);
    expect({ state, outcome }).toEqual({ state: 'ended', outcome: 'unchanged' });
    const { items } = await cast.as('administrator').get<List<HistoryEvent>>(`/api/cases/${filed.id}/events`);
    expect(items.some(({ step, by }) => step === 'reopen' && by === null)).toBe(true);
  });
});

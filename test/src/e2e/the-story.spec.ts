import type {
  BoardDeadline,
  CaseDeadline,
  CaseName,
  CaseView,
  Decided,
  HistoryEvent,
  List,
  Paper,
  Task,
} from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { decide, outcomeOf, readInbox, taskIn } from '../support/decide';
import { writeMark } from '../support/journals';
import type { NoticeStream } from '../support/notice-stream';
import { hearNotices } from '../support/notice-stream';
import { pdfFacts, pdfFonts, pdfText } from '../support/pdf-text';
import type { TestProduct } from '../support/test-product';
import { startTestProduct } from '../support/test-product';
import type { Cast, NoteSubject } from '../support/cast';
import { findSubject, gatherCast, noteOn } from '../support/cast';
import { untilTold } from '../support/letters';

const words = {
  ru: { note: 'Объяснительная записка', extract: 'Выписка из протокола', sheet: 'Ведомость исправлений' },
  kk: { note: 'Түсініктеме хат', extract: 'Хаттамадан үзінді', sheet: 'Түзетулер ведомосі' },
};

/** One line, whatever the page's own line breaks. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(async () => {
  await product.stop();
});

describe.each(['ru', 'kk'] as const)('the journal correction over HTTP, in %s', (language) => {
  let cast: Cast;
  let teacher: ApiClient;
  let head: ApiClient;
  let secretary: ApiClient;
  let registrar: ApiClient;
  let subject: NoteSubject;
  let filed: CaseName;
  let before: string;
  const notices = new Map<ApiClient, NoticeStream>();
  /** Milliseconds from a decision's answer to the notice in the next person's browser; negative where it came first. */
  const delays: number[] = [];

  beforeAll(async () => {
    cast = await gatherCast(product.address, language);
    teacher = cast.as('teacher', language === 'ru' ? 'Кафедра биологии' : 'Биология кафедрасы');
    head = cast.as('department-head', teacher.session.appointments[0]!.unit.id);
    registrar = cast.as('registrar');
    subject = await findSubject(teacher, 1);
    secretary = cast.as('council-secretary', subject.students[0]!.faculty);
    for (const person of [head, secretary, registrar, teacher]) notices.set(person, await hearNotices(person));
  });
  afterAll(() => {
    for (const stream of notices.values()) stream.close();
  });

  async function paperOf(reader: ApiClient, template: string): Promise<{ paper: Paper; pdf: Buffer; text: string }> {
    const { items } = await reader.get<List<Paper>>(`/api/cases/${filed.id}/documents`);
    const paper = items.find((one) => one.template === template && one.current)!;
    const pdf = await reader.download(paper.content);
    return { paper, pdf, text: inOneLine(pdfText(pdf)) };
  }

  /** Decides, and at once, before anything else, looks into the next person's inbox. */
  async function decideAndFind(
    person: ApiClient,
    choice: { readonly outcome: string; readonly reason?: string },
    next: ApiClient,
  ): Promise<{ decided: Decided; nextStep: string }> {
    const task = await taskIn(person, filed.id);
    const stream = notices.get(next)!;
    const heard = stream.arrivals.length;
    const decided = await decide(person, task, { ...choice, outcome: outcomeOf(task, choice.outcome) });
    const answered = performance.now();
    const { step } = await taskIn(next, filed.id);
    await stream.untilHeard(heard + 1);
    delays.push(stream.arrivals[heard]! - answered);
    return { decided, nextStep: step };
  }

  it('R01 R42 the teacher files the note; its PDF names him, the discipline and the student, in embedded fonts', async () => {
    const body = { procedure: 'journal-correction', form: noteOn(subject, language), language };
    filed = await teacher.post<CaseName>('/api/cases', body);
    expect(filed.number).toMatch(/^ОБ-\d{4}-\d{5}$/);
    const { paper, pdf, text } = await paperOf(teacher, 'explanatory-note');
    expect(paper.language).toBe(language);
    for (const name of [teacher.session.person.shortName, subject.journal.discipline.name, subject.students[0]!.name]) {
      expect(text).toContain(name);
    }
    expect(text.toLowerCase()).toContain(words[language].note.toLowerCase());
    expect(pdfFonts(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
    expect(pdfFacts(pdf)['Page size']).toContain('A4');
  });

  it('R02 R03 the head reads exactly the paper his task names, sees what each outcome leads to, and agrees', async () => {
    const { id } = await taskIn(head, filed.id);
    const task = await head.get<Task>(`/api/tasks/${id}`);
    const { paper } = await paperOf(head, 'explanatory-note');
    expect(task.document).toBe(paper.id);
    expect(task.documents).toEqual([expect.objectContaining({ id: paper.id, revision: 1 })]);
    expect(task.form).toEqual(noteOn(subject, language));
    expect(task.next.map(({ outcome }) => outcome)).toEqual(['agree', 'return', 'refuse']);
    expect(task.deadline).toMatchObject({ due: task.due, explanation: { budget: { days: 2, count: 'calendar' } } });

    const { decided, nextStep } = await decideAndFind(head, { outcome: 'agree' }, secretary);
    expect(nextStep).toBe('council');
    expect(decided).toMatchObject({
      case: { id: filed.id, state: 'open', outcome: null },
      next: { tasks: [{ step: 'council', position: 'council-secretary' }], end: null },
    });
    const { paper: revised, text } = await paperOf(teacher, 'explanatory-note');
    expect([revised.revision, text.includes(head.session.person.shortName)]).toEqual([2, true]);
  });

  it('R05 the secretary registers the council’s decision, and its extract names the minutes and who was present', async () => {
    const task = await taskIn(secretary, filed.id);
    const allow = outcomeOf(task, 'allow');
    expect(Object.keys(allow.form!.examples[0]!).sort()).toEqual(['minutesDate', 'minutesNumber', 'present']);
    const { nextStep } = await decideAndFind(secretary, { outcome: 'allow' }, registrar);
    expect(nextStep).toBe('reopen');
    const { text } = await paperOf(secretary, 'minutes-extract');
    expect(text.toLowerCase()).toContain(words[language].extract.toLowerCase());
    expect(text).toContain(String(allow.form!.examples[0]!.minutesNumber));
    expect(text).toContain(secretary.session.person.shortName.split(' ')[0]);
  });

  it('R06 the journal opens for the teacher in exactly the scope of the note, and he writes the mark', async () => {
    const [cell] = subject.students.map((student) => ({ student, lesson: subject.lesson }));
    before = cell!.student.marks[cell!.lesson.id]!;
    const after = before === '91' ? '92' : '91';
    await expect(writeMark(teacher, subject.journal, cell!, after)).rejects.toMatchObject({
      problem: { status: 403, code: 'journal-locked' },
    });
    const { nextStep } = await decideAndFind(registrar, { outcome: 'open' }, teacher);
    expect(nextStep).toBe('reopen');
    await writeMark(teacher, subject.journal, cell!, after);
    const other = subject.journal.students.find(({ id }) => id !== cell!.student.id)!;
    await expect(writeMark(teacher, subject.journal, { ...cell!, student: other }, '50')).rejects.toMatchObject({
      problem: {
        status: 403,
        code: 'journal-locked',
        data: { windows: [{ scope: { students: [cell!.student.id], dates: [subject.lesson.date] } }] },
      },
    });
  });

  it('R07 R44 the window and what ends it stand on the registrar’s board, with the reason for the moment', async () => {
    const { items } = await registrar.get<List<BoardDeadline>>('/api/deadlines?state=running&limit=100');
    const clock = items.find((one) => one.case.id === filed.id)!;
    expect(clock).toMatchObject({ step: 'reopen', purpose: 'window' });
    expect(Date.parse(clock.explanation.due)).toBe(Date.parse(clock.due));
    expect(clock.explanation.counted).toHaveLength(2);
    expect(clock.left).toBeGreaterThan(0);
    await expect(teacher.get('/api/deadlines')).rejects.toMatchObject({ problem: { status: 403 } });
  });

  it('R08 the teacher closes the window, and the result sheet shows the mark before and after', async () => {
    const task = await taskIn(teacher, filed.id);
    const decided = await decide(teacher, task, { outcome: outcomeOf(task, 'close') });
    expect(decided).toMatchObject({
      case: { state: 'ended', outcome: 'corrected' },
      next: { tasks: [], end: 'corrected' },
    });
    const { text } = await paperOf(registrar, 'result-sheet');
    expect(text.toLowerCase()).toContain(words[language].sheet.toLowerCase());
    for (const part of [before, before === '91' ? '92' : '91', subject.journal.group.name])
      expect(text).toContain(part);
    expect(await readInbox(teacher, `&case=${filed.id}`)).toEqual([]);
    const { state, outcome, tasks } = await teacher.get<CaseView>(`/api/cases/${filed.id}`);
    expect({ state, outcome, tasks }).toEqual({ state: 'ended', outcome: 'corrected', tasks: [] });
  });

  it('R42 anybody checks a paper by its code, and learns no name', async () => {
    const { paper } = await paperOf(registrar, 'result-sheet');
    const answer = await fetch(`${product.address}/api/verify/${paper.code}`);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ genuine: true, number: filed.number, paper: 'result-sheet' });
    for (const { name } of [...subject.students, teacher.session.person]) expect(text).not.toContain(name);
  });

  it('R43 the administrator reads the whole history: who did what, in which position, when, how long it took', async () => {
    const administrator = cast.as('administrator');
    const { items } = await administrator.get<List<HistoryEvent>>(`/api/cases/${filed.id}/events`);
    const acts = items.filter(({ outcome, by }) => outcome !== null && by !== null);
    expect(acts.map(({ step, outcome, by }) => `${by!.name}: ${step!} ${outcome!}`)).toEqual([
      `${head.session.person.name}: visa agree`,
      `${secretary.session.person.name}: council allow`,
      `${registrar.session.person.name}: reopen open`,
      `${teacher.session.person.name}: reopen close`,
    ]);
    for (const event of items) {
      expect(Date.parse(event.effectiveAt)).toBeLessThanOrEqual(Date.parse(event.recordedAt));
      expect(event.hash).toMatch(/^[0-9a-f]{64}$/);
    }
    // He closes his own window as the person it was opened for, not in a position.
    expect(acts.map(({ by }) => by!.position)).toEqual(['department-head', 'council-secretary', 'registrar', null]);
    for (const { took, stepTitle, outcomeTitle } of acts) {
      expect(took).toBeGreaterThanOrEqual(0);
      expect([stepTitle, outcomeTitle]).not.toContain(null);
    }
    expect(items[0]!.by).toMatchObject({ name: teacher.session.person.name, position: 'teacher', onBehalfOf: null });
  });

  it('R43 every deadline says when it began, when it was due and why', async () => {
    const { items } = await cast.as('administrator').get<List<CaseDeadline>>(`/api/cases/${filed.id}/deadlines`);
    expect(new Set(items.map(({ step }) => step))).toEqual(new Set(['visa', 'council', 'reopen']));
    for (const { due, explanation, state } of items) {
      expect(Date.parse(explanation.due)).toBe(Date.parse(due));
      expect(explanation).toMatchObject({ zone: 'Asia/Almaty', skipped: [{ why: 'first-day' }] });
      expect(state).not.toBe('running');
    }
  });

  it('R44 each next person hears of his task without asking, within a second of the decision', () => {
    expect(delays).toHaveLength(3);
    // The machine may be busy with other tests for a moment; a poll would never be as quick even once.
    expect(Math.min(...delays)).toBeLessThan(1000);
  });

  it('R10 the author is told of the end', async () => {
    const letter = await untilTold(teacher, filed.id);
    expect(letter).toMatchObject({ kind: 'ended', outcome: 'corrected', refusal: null });
  });
});

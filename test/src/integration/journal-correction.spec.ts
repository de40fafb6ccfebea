import type { SessionPerson } from '@kelisim/persistence';
import { teachingChoices, writeMarks } from '@kelisim/journal';
import { decideTask, fileCase } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';

interface OpenTask {
  readonly id: string;
  readonly step: string;
  readonly purpose: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly version: number;
}

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
});

async function openTasks(caseId: string): Promise<OpenTask[]> {
  const { rows } = await engine.test.owner.query<OpenTask>(
    `select id, step, purpose, position, unit, person, version from tasks where case_id = $1 and state = 'open' order by id`,
    [caseId],
  );
  return rows;
}

async function decide(
  who: SessionPerson,
  task: OpenTask,
  outcome: string,
  more: { reason?: string; form?: unknown } = {},
): ReturnType<typeof decideTask> {
  return await decideTask(
    engine.database,
    engine.stores,
    who,
    task.id,
    { outcome, reason: more.reason ?? null, form: more.form ?? null, version: task.version },
    null,
  );
}

async function holder(task: OpenTask): Promise<SessionPerson> {
  if (task.person !== null) return await engine.byId(task.person);
  const { rows } = await engine.test.owner.query<{ person: string }>(
    'select person from appointments where position = $1 and unit = $2 limit 1',
    [task.position, task.unit],
  );
  return await engine.byId(rows[0]!.person);
}

async function fileNote(
  teacher: SessionPerson,
): Promise<{ id: string; number: string; journal: string; lesson: string; student: string }> {
  const choices = await engine.database.read(
    engine.university,
    async (q) => await teachingChoices(q, teacher.person, 'ru'),
  );
  const choice = choices[0]!;
  const lesson = choice.lessons.find(({ locked }) => locked)!;
  const student = choice.students[0]!;
  const today = new Date().toISOString().slice(0, 10);
  const form = {
    discipline: choice.discipline.id,
    group: choice.group.id,
    lessonTypes: [lesson.type],
    dates: [lesson.date],
    detectedOn: today,
    cause: 'Оценка внесена в соседнюю строку журнала.',
    students: [student.id],
  };
  const filed = await fileCase(
    engine.database,
    engine.stores,
    teacher,
    { procedure: 'journal-correction', form, attachments: [], language: 'ru' },
    null,
  );
  return { ...filed, journal: choice.journal, lesson: lesson.id, student: student.id };
}

async function councilForm(task: OpenTask): Promise<unknown> {
  const { rows } = await engine.test.owner.query<{ person: string }>(
    'select m.person from council_members m join councils c on c.id = m.council where c.unit = $1',
    [task.unit],
  );
  return {
    minutesNumber: '7',
    minutesDate: new Date().toISOString().slice(0, 10),
    present: rows.map(({ person }) => person),
  };
}

test('R01–R08 a note goes from its author over visa and council to an open journal, a changed mark and the result sheet', async () => {
  const teacher = await engine.person('teacher', 'biology');
  const note = await fileNote(teacher);
  expect(note.number).toMatch(/^ОБ-\d{4}-\d{5}$/);

  const [visa] = await openTasks(note.id);
  expect(visa).toMatchObject({ step: 'visa', position: 'department-head' });
  await decide(await holder(visa!), visa!, 'agree');

  const [council] = await openTasks(note.id);
  expect(council).toMatchObject({ step: 'council', position: 'council-secretary' });
  await decide(await holder(council!), council!, 'allow', { form: await councilForm(council!) });

  const [reopen] = await openTasks(note.id);
  expect(reopen).toMatchObject({ step: 'reopen', position: 'registrar' });
  await decide(await holder(reopen!), reopen!, 'open');

  const [use] = await openTasks(note.id);
  expect(use).toMatchObject({ purpose: 'use-window', person: teacher.person });
  await engine.database.transaction(
    engine.university,
    async (tx) =>
      await writeMarks(tx, {
        person: teacher.person,
        journal: note.journal,
        marks: [{ lesson: note.lesson, student: note.student, value: '91' }],
      }),
  );
  const end = await decide(teacher, use!, 'close');
  expect(end.case).toMatchObject({ state: 'ended', outcome: 'corrected' });

  const { rows } = await engine.test.owner.query<{ template: string; revision: number }>(
    'select template, revision from documents where case_id = $1 order by template, revision',
    [note.id],
  );
  expect(rows.map(({ template }) => template)).toEqual(
    expect.arrayContaining(['explanatory-note', 'minutes-extract', 'result-sheet']),
  );
});

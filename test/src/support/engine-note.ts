import type { DecisionAnswer, Idempotency, SessionPerson } from '@kelisim/persistence';
import { teachingChoices, writeMarks } from '@kelisim/journal';
import { decideTask, fileCase } from '@kelisim/persistence';
import type { TestEngine } from './engine';

/** A task as its row says, for tests that drive a case without HTTP. */
export interface EngineTask {
  readonly id: string;
  readonly step: string;
  readonly purpose: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly version: number;
}

/** An explanatory note that was filed, with one cell of the journal that it concerns. */
export interface EngineNote {
  readonly id: string;
  readonly teacher: SessionPerson;
  readonly journal: string;
  readonly lesson: string;
  readonly student: string;
}

export interface EngineDecision {
  readonly reason?: string;
  readonly form?: unknown;
  readonly idempotency?: Idempotency;
}

/** A filled form for a note of a teacher on one student and one locked lesson. */
export async function noteForm(engine: TestEngine): Promise<Omit<EngineNote, 'id'> & { readonly form: object }> {
  const teacher = await engine.person('teacher', 'biology');
  const [choice] = await engine.database.read(
    engine.university,
    async (q) => await teachingChoices(q, teacher.person, 'ru'),
  );
  const lesson = choice!.lessons.find(({ locked }) => locked)!;
  const student = choice!.students[0]!;
  const { rows } = await engine.test.owner.query<{ today: string }>(
    `select (app_now() at time zone 'Asia/Almaty')::date::text as today`,
  );
  const form = {
    discipline: choice!.discipline.id,
    group: choice!.group.id,
    lessonTypes: [lesson.type],
    dates: [lesson.date],
    detectedOn: rows[0]!.today,
    cause: 'Оценка внесена в соседнюю строку журнала.',
    students: [student.id],
  };
  return { teacher, journal: choice!.journal, lesson: lesson.id, student: student.id, form };
}

export async function fileEngineNote(engine: TestEngine): Promise<EngineNote> {
  const { form, ...note } = await noteForm(engine);
  const filing = { procedure: 'journal-correction', form, attachments: [], language: 'ru' } as const;
  const { id } = await fileCase(engine.database, engine.stores, note.teacher, filing, null);
  return { ...note, id };
}

/** The open tasks of a case, oldest first. */
export async function openTasks(engine: TestEngine, caseId: string): Promise<readonly EngineTask[]> {
  const { rows } = await engine.test.owner.query<EngineTask>(
    `select id, step, purpose, position, unit, person, version from tasks where case_id = $1 and state = 'open' order by id`,
    [caseId],
  );
  return rows;
}

/** Whoever may decide a task; of several holders any one. */
export async function holderOf(engine: TestEngine, task: EngineTask): Promise<SessionPerson> {
  if (task.person !== null) return await engine.byId(task.person);
  const { rows } = await engine.test.owner.query<{ person: string }>(
    'select person from appointments where position = $1 and unit = $2 limit 1',
    [task.position, task.unit],
  );
  return await engine.byId(rows[0]!.person);
}

export async function decideAs(
  engine: TestEngine,
  who: SessionPerson,
  task: EngineTask,
  outcome: string,
  { reason, form, idempotency }: EngineDecision = {},
): Promise<DecisionAnswer> {
  const request = { outcome, reason: reason ?? null, form: form ?? null, version: task.version };
  return await decideTask(engine.database, engine.stores, who, task.id, request, idempotency ?? null);
}

/** What the secretary fills in for a council's decision. */
export async function councilForm(engine: TestEngine, task: EngineTask): Promise<object> {
  const { rows } = await engine.test.owner.query<{ person: string; today: string }>(
    `select m.person, (app_now() at time zone 'Asia/Almaty')::date::text as today
     from council_members m join councils c on c.university = m.university and c.id = m.council where c.unit = $1`,
    [task.unit],
  );
  return { minutesNumber: '7', minutesDate: rows[0]!.today, present: rows.map(({ person }) => person) };
}

/** Takes a note over visa and council until its teacher may write: gives the task with which he closes the window. */
export async function openEngineWindow(engine: TestEngine, note: EngineNote): Promise<EngineTask> {
  const [visa] = await openTasks(engine, note.id);
  await decideAs(engine, await holderOf(engine, visa!), visa!, 'agree');
  const [council] = await openTasks(engine, note.id);
  const form = await councilForm(engine, council!);
  await decideAs(engine, await holderOf(engine, council!), council!, 'allow', { form });
  const [reopen] = await openTasks(engine, note.id);
  await decideAs(engine, await holderOf(engine, reopen!), reopen!, 'open');
  const [use] = await openTasks(engine, note.id);
  return use!;
}

/** Changes the mark that a note is about. @throws DomainError `journal-locked` without a right. */
export async function writeNoteMark(engine: TestEngine, note: EngineNote, value: string): Promise<void> {
  const mark = { lesson: note.lesson, student: note.student, value };
  await engine.database.transaction(
    engine.university,
    async (q) => await writeMarks(q, { person: note.teacher.person, journal: note.journal, marks: [mark] }),
  );
}

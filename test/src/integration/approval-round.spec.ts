import type { PaperVisa } from '@kelisim/domain';
import type { DecisionRequest, SessionPerson } from '@kelisim/persistence';
import { decideTask, fileCase, readInbox, readTask, verifyCase } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { roundPack } from '../support/round-pack';

let engine: TestEngine;
let teacher: SessionPerson;
let staff: readonly SessionPerson[];
let students: readonly string[];
beforeAll(async () => {
  engine = await startTestEngine();
  teacher = await engine.person('teacher', 'biology');
  await insertStaff(20);
  const { rows } = await engine.test.owner.query<{ person: string }>(
    `select distinct a.person from appointments a join accounts c on c.university = a.university and c.person = a.person
     where a.university = $1 and a.person <> $2 order by a.person limit 50`,
    [engine.university, teacher.person],
  );
  staff = await Promise.all(rows.map(async ({ person }) => await engine.byId(person)));
  const found = await engine.test.owner.query<{ id: string }>(
    `select distinct on (s.faculty) s.id from journals j
       join group_members g on g.university = j.university and g.group_id = j.group_id and g.valid_to is null
       join students s on s.university = g.university and s.id = g.student
     where j.university = $1 and j.teacher = $2 and j.subgroup is null order by s.faculty, s.id`,
    [engine.university, teacher.person],
  );
  students = found.rows.map(({ id }) => id);
});
afterAll(async () => {
  await engine.stop();
});

/** More teachers of the sample, so that there are fifty. */
async function insertStaff(count: number): Promise<void> {
  const { unit } = teacher.appointments[0]!;
  await engine.test.owner.query(
    `with made as (select gen_random_uuid() as id, n from generate_series(1, $3) n),
       people_made as (insert into people (university, id, name, short_name)
         select $1, id, concat('Teacher ', n), concat('T ', n) from made returning id)
     insert into appointments (university, id, person, position, unit, valid_from, basis)
     select $1, gen_random_uuid(), id, 'teacher', $2, app_now() - interval '1 day', 'order' from made`,
    [engine.university, unit, count],
  );
  await engine.test.owner.query(
    `insert into accounts (university, id, person, login, password_hash)
     select university, gen_random_uuid(), id, concat('extra.', id), '' from people where university = $1 and name like 'Teacher %'`,
    [engine.university],
  );
}

async function file(procedure: string, experts: readonly SessionPerson[], more: object = {}): Promise<string> {
  const form = { text: 'Draft', money: 5, experts: experts.map(({ person }) => person), students, ...more };
  return (
    await fileCase(engine.database, engine.stores, teacher, { procedure, form, attachments: [], language: 'en' }, null)
  ).id;
}

interface OwnTask {
  readonly id: string;
  readonly version: number;
}

async function taskOf(who: SessionPerson, caseId: string): Promise<OwnTask | undefined> {
  return await engine.database.read(engine.university, async (q) => {
    const { items } = await readInbox(q, who, { case: caseId, limit: 10, cursor: null });
    return items[0];
  });
}

async function decide(
  who: SessionPerson,
  task: OwnTask | undefined,
  wanted: Partial<DecisionRequest>,
): Promise<string> {
  if (task === undefined) return 'no task';
  const request: DecisionRequest = { outcome: 'agree', reason: null, form: null, version: task.version, ...wanted };
  try {
    return (await decideTask(engine.database, engine.stores, who, task.id, request, null)).case.state;
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code;
  }
}

interface OpenTask {
  readonly deadline: string | null;
  readonly unit: string | null;
}

async function openTasks(caseId: string): Promise<readonly OpenTask[]> {
  const { rows } = await engine.test.owner.query<OpenTask>(
    `select deadline, unit from tasks where case_id = $1 and state = 'open'`,
    [caseId],
  );
  return rows;
}

/** The visas as they stand with the case, sealed under its key. */
async function visasOf(caseId: string): Promise<readonly PaperVisa[]> {
  const { rows } = await engine.test.owner.query<{ personal: Buffer; wrapped: Buffer }>(
    'select c.personal, k.wrapped from cases c join case_keys k on k.university = c.university and k.case_id = c.id where c.id = $1',
    [caseId],
  );
  const { sealer } = engine.stores;
  const { personal, wrapped } = rows[0]!;
  return sealer.open<{ readonly visas: readonly PaperVisa[] }>(sealer.unwrap(wrapped), personal).visas;
}

async function deanOf(unit: string | null): Promise<SessionPerson> {
  const { rows } = await engine.test.owner.query<{ person: string }>(
    `select person from appointments where unit = $1 and position = 'dean' limit 1`,
    [unit],
  );
  return await engine.byId(rows[0]?.person ?? '');
}

async function endOf(caseId: string): Promise<object> {
  const { rows } = await engine.test.owner.query<object>(
    `select c.status, c.outcome, (select count(*)::int from tasks t where t.case_id = c.id and t.state = 'open') as open,
       (select count(*)::int from decisions d where d.case_id = c.id) as decisions,
       (select count(*)::int from deadlines x where x.case_id = c.id and x.state in ('running', 'breached')) as clocks
     from cases c where c.id = $1`,
    [caseId],
  );
  const { broken } = await verifyCase(engine.database, engine.stores, { university: engine.university, caseId });
  return { ...rows[0], broken };
}

it('R35 several are asked at once, in their own inboxes, and the draft is agreed when all have consented', async () => {
  await engine.publish(
    roundPack({
      procedure: 'together',
      round: [
        'ask:',
        '  - { position: department-head, of: author.department }',
        '  - { position: dean, each: faculty of form.students }',
        '  - { persons: form.experts }',
        'due: { within: 3 days }',
      ],
    }),
  );
  const head = await engine.person('department-head', 'biology');
  const teachers = staff.filter(({ appointments }) => appointments.every(({ position }) => position === 'teacher'));
  const experts = teachers.slice(0, 2);
  const id = await file('together', experts);
  const asked = await openTasks(id);
  expect(asked).toHaveLength(1 + students.length + 2);
  // Each has a clock of his own.
  expect(new Set(asked.map(({ deadline }) => deadline)).size).toBe(asked.length);
  for (const expert of experts) expect(await decide(expert, await taskOf(expert, id), {})).toBe('open');
  const remarks = { outcome: 'agree-with-remarks', reason: 'Shorter, please.' };
  expect(await decide(head, await taskOf(head, id), remarks)).toBe('open');
  // What was remarked travels on with the visa, onto every paper that is made later.
  expect(await visasOf(id)).toContainEqual(
    expect.objectContaining({ outcome: 'agree-with-remarks', remarks: 'Shorter, please.', name: head.shortName }),
  );
  for (const { unit } of await openTasks(id)) {
    const dean = await deanOf(unit);
    await decide(dean, await taskOf(dean, id), {});
  }
  expect(await endOf(id)).toMatchObject({ status: 'ended', outcome: 'agreed', open: 0, clocks: 0, broken: null });
});

it('R35 of fifty who answer at the same instant exactly thirty count, and each is told the truth', async () => {
  await engine.publish(
    roundPack({
      procedure: 'thirty',
      round: ['ask: [{ persons: form.experts }]', 'needed: 30', 'due: { within: 3 days }'],
    }),
  );
  expect(staff).toHaveLength(50);
  const id = await file('thirty', staff);
  const tasks = await Promise.all(staff.map(async (who) => await taskOf(who, id)));
  const answers = await Promise.all(staff.map(async (who, place) => await decide(who, tasks[place], {})));
  const count = (said: string): number => answers.filter((answer) => answer === said).length;
  expect({ open: count('open'), ended: count('ended') }).toEqual({ open: 29, ended: 1 });
  expect(count('task-closed') + count('case-ended')).toBe(20);
  expect(await endOf(id)).toMatchObject({ outcome: 'agreed', open: 0, decisions: 30, clocks: 0, broken: null });
});

it('R10 after the author’s rework those whose part was not changed keep their visas', async () => {
  await engine.publish(
    roundPack({
      procedure: 'kept',
      round: [
        'ask:',
        '  - { position: department-head, of: author.department, looks: [money] }',
        '  - { persons: form.experts, looks: [text] }',
      ],
    }),
  );
  const head = await engine.person('department-head', 'biology');
  const experts = staff.filter(({ person }) => person !== head.person).slice(0, 2);
  const id = await file('kept', experts);
  await decide(head, await taskOf(head, id), {});
  await decide(experts[0]!, await taskOf(experts[0]!, id), {});
  await decide(experts[1]!, await taskOf(experts[1]!, id), { outcome: 'return', reason: 'Unclear.' });
  const form = { text: 'Draft', money: 6, experts: experts.map(({ person }) => person), students };
  expect(await decide(teacher, await taskOf(teacher, id), { outcome: 'submit', form })).toBe('open');
  // The money was changed: the head is asked again; the first expert looks at the text alone.
  expect(await taskOf(head, id)).toBeDefined();
  expect(await taskOf(experts[0]!, id)).toBeUndefined();
  expect(await taskOf(experts[1]!, id)).toBeDefined();
  await decide(head, await taskOf(head, id), {});
  expect(await decide(experts[1]!, await taskOf(experts[1]!, id), {})).toBe('ended');
  expect(await endOf(id)).toMatchObject({ outcome: 'agreed', broken: null });
});

it('R35 one after the other: the second is asked when the first has consented; whoever has no account cannot be chosen, and is an incident where he was', async () => {
  await engine.publish(
    roundPack({
      procedure: 'in-turn',
      round: [
        'ask: [{ position: department-head, of: author.department }, { persons: form.experts }]',
        'order: in-turn',
      ],
      outcomes: ['agree: { end: agreed }', 'return: { next: visas }', 'refuse: { end: refused }'],
    }),
  );
  const head = await engine.person('department-head', 'biology');
  const expert = staff.find(({ person }) => person !== head.person)!;
  const id = await file('in-turn', [expert]);
  expect(await taskOf(expert, id)).toBeUndefined();
  await decide(head, await taskOf(head, id), {});
  const task = await taskOf(expert, id);
  expect(task).toBeDefined();
  const shown = await engine.database.read(engine.university, async (q) => await readTask(q, expert, task!.id));
  expect(shown).toMatchObject({ step: 'visas' });
  expect(await decide(expert, task, {})).toBe('ended');
  const other = await file('in-turn', [expert]);
  await engine.test.owner.query('update accounts set disabled_at = now() where person = $1', [expert.person]);
  await expect(file('in-turn', [expert])).rejects.toMatchObject({ refusal: { code: 'form-invalid' } });
  // He was chosen before his account was disabled.
  await decide(head, await taskOf(head, other), { outcome: 'return', reason: 'Once more.' });
  const { rows } = await engine.test.owner.query<{ purpose: string }>(
    `select purpose from tasks where case_id = $1 and state = 'open'`,
    [other],
  );
  expect(rows).toEqual([{ purpose: 'incident' }]);
  await engine.test.owner.query('update accounts set disabled_at = null where person = $1', [expert.person]);
});

it('R03 whoever returns chooses to which of the earlier steps', async () => {
  const outcomes = ['agree: { end: agreed }', 'return: { choose: [rework, visas] }', 'refuse: { end: refused }'];
  await engine.publish(
    roundPack({
      procedure: 'chosen',
      round: ['ask: [{ position: department-head, of: author.department }]'],
      outcomes,
    }),
  );
  const head = await engine.person('department-head', 'biology');
  const id = await file('chosen', staff.slice(0, 1));
  const returning = { outcome: 'return', reason: 'Not yet.' };
  expect(await decide(head, await taskOf(head, id), { ...returning, next: 'agreed' })).toBe('not-possible-now');
  expect(await decide(head, await taskOf(head, id), { ...returning, next: 'visas' })).toBe('open');
  expect(await decide(head, await taskOf(head, id), { ...returning, next: 'rework' })).toBe('open');
  expect(await taskOf(head, id)).toBeUndefined();
  expect(await taskOf(teacher, id)).toBeDefined();
});

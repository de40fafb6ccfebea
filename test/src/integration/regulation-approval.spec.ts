/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { writeFileSync } from 'node:fs';
import type { ListedTask } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { pdfText } from '../support/pdf-text';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';
import { substitute } from '../support/substitutions';

const folder = socketFolder();
let api: TestApi;
let renderer: TestRenderer;
let author: User;
let expert: User;
let deputy: User;
const heads = {} as Record<'vice-rector' | 'legal-head' | 'personnel-head' | 'documentation-head' | 'rector', User>;

beforeAll(async () => {
  api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
  renderer = await startRenderer(folder.path);
  author = await api.as('department-head', 'biology');
  expert = await api.as('teacher', 'economics');
  deputy = await api.as('teacher', 'history');
  for (const position of ['vice-rector', 'legal-head', 'personnel-head', 'documentation-head', 'rector'] as const)
    heads[position] = await api.as(position);
});
afterAll(async () => {
  await renderer.stop();
  await api.stop();
  folder.remove();
});

interface Draft {
  readonly id: string;
  readonly form: Readonly<Record<string, unknown>>;
}

async function file(language: 'ru' | 'kk' = 'ru'): Promise<Draft> {
  const { body } = await author.get('/api/procedures/regulation-approval');
  const form = { ...body.start.form.examples[0], experts: [expert.person.person] };
  const filed = await author.post('/api/cases', { procedure: 'regulation-approval', form, language });
  expect([filed.status, filed.text]).toEqual([201, filed.text]);
  return { id: filed.body.id, form };
}

async function taskOf(who: User, id: string, actingFor?: User): Promise<ListedTask | undefined> {
  const forWhom = actingFor === undefined ? '' : `&for=${actingFor.person.person}`;
  return (await who.get(`/api/tasks?case=${id}${forWhom}`)).body.items[0];
}

/** Decides with an outcome; `more` is what goes with it. */
async function decide(who: User, id: string, outcome: string, more: object = {}, actingFor?: User): Promise<number> {
  const task = await taskOf(who, id, actingFor);
  if (task === undefined) throw new Error(`nothing is asked of ${who.person.name}`);
  const forWhom = actingFor === undefined ? {} : { for: actingFor.person.person };
  const body = { outcome, version: task.version, ...forWhom, ...more };
  const { status, text } = await who.post(`/api/tasks/${task.id}/decision`, body);
  if (status !== 200) throw new Error(text);
  return status;
}

const order = { form: { orderNumber: '214-н', orderDate: '2026-01-15' } };
const remarks = { reason: 'Уточнить порядок закупки оборудования в пункте 3.' };

async function sheetOf(id: string): Promise<{ content: string; id: string }> {
  const { body } = await author.get(`/api/cases/${id}/documents`);
  return body.items.find(({ template }: { template: string }) => template === 'approval-sheet');
}

const approvalsOf = async (id: string): Promise<{ seats: { answer: object | null }[] }[]> =>
  (await author.get(`/api/cases/${id}`)).body.approvals;

it('R35 R36 a regulation goes from its developer through experts and four heads to the rector’s order, and all visas stand on its sheet', async () => {
  const { id, form } = await file();
  expect(await approvalsOf(id)).toMatchObject([
    { step: 'expertise', goesOn: true, seats: [{ person: expert.person.shortName, answer: null }] },
  ]);
  await decide(expert, id, 'agree');
  const asked = ['vice-rector', 'legal-head', 'personnel-head', 'documentation-head'] as const;
  for (const position of asked) expect((await taskOf(heads[position], id))?.step).toBe('visas');
  await decide(heads['vice-rector'], id, 'agree');
  await decide(heads['legal-head'], id, 'agree-with-remarks', remarks);
  await decide(heads['personnel-head'], id, 'agree');
  await decide(heads['documentation-head'], id, 'return', { reason: 'Нет срока пересмотра.', next: 'rework' });
  const money = 'Закупка трёх рабочих мест в пределах сметы факультета.';
  await decide(author, id, 'submit', { form: { ...form, money } });
  // The money is the lawyer's: he is asked again, with whoever returned it. The expert and the others keep their visas.
  expect(await taskOf(expert, id)).toBeUndefined();
  expect(await Promise.all(asked.map(async (position) => (await taskOf(heads[position], id)) !== undefined))).toEqual([
    ...[false, true, false, true],
  ]);
  const [expertise, visas] = await approvalsOf(id);
  expect(expertise).toMatchObject({ step: 'expertise', goesOn: false, seats: [{ answer: { consent: 'agrees' } }] });
  expect(visas).toMatchObject({
    ...{ step: 'visas', goesOn: true },
    seats: [
      { answer: { by: heads['vice-rector'].person.shortName, kept: true, at: expect.any(String) } },
      { answer: null },
      { answer: { by: heads['personnel-head'].person.shortName, kept: true } },
      { answer: null },
    ],
  });
  await decide(heads['legal-head'], id, 'agree-with-remarks', { reason: 'Теперь согласовано, кроме сроков поставки.' });
  await decide(heads['documentation-head'], id, 'agree');
  await decide(heads.rector, id, 'approve', order);
  await decide(heads['personnel-head'], id, 'confirm');
  expect((await author.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'ended', outcome: 'approved' });
  const { bytes } = await author.get((await sheetOf(id)).content);
  const text = pdfText(bytes).replace(/\s+/g, ' ');
  const standing = [expert, ...asked.map((position) => heads[position])];
  for (const { person } of standing) expect(text).toContain(person.shortName.split(' ')[0]);
  expect(text).toContain('Лист согласования'.toUpperCase());
  expect(text).toContain('кроме сроков');
  // What the lawyer had said before the rework gave way to what he says now.
  expect(text).not.toContain('Уточнить порядок');
  expect(text).toContain('214-н');
});

it('R38 what was decided in another’s place is printed so, and nothing that becomes of the people later changes the paper', async () => {
  const { id } = await file('kk');
  await decide(expert, id, 'agree');
  await substitute(api.engine, heads['legal-head'].person, deputy.person, {});
  await decide(deputy, id, 'agree-with-remarks', remarks, heads['legal-head']);
  for (const position of ['vice-rector', 'personnel-head', 'documentation-head'] as const)
    await decide(heads[position], id, 'agree');
  await decide(heads.rector, id, 'approve', order);
  const { id: document, content } = await sheetOf(id);
  const before = (await author.get(content)).bytes;
  if (process.env.KELISIM_LOOK !== undefined) writeFileSync(`${process.env.KELISIM_LOOK}/sheet-kk.pdf`, before);
  expect(pdfText(before).replace(/\s+/g, ' ')).toContain('41-к');
  const [, visas] = await approvalsOf(id);
  expect(visas!.seats[1]!.answer).toMatchObject({
    by: heads['legal-head'].person.shortName,
    acting: deputy.person.shortName,
  });

  const { owner } = api.engine.test;
  const { rows } = await owner.query(
    `select d.position, u.code, d.person, d.on_behalf_of, d.basis, d.basis_from is not null as "from", d.substitution is not null as acting
     from decisions d join units u on u.id = d.unit where d.case_id = $1 and d.person = $2`,
    [id, deputy.person.person],
  );
  expect(rows).toEqual([
    {
      ...{ position: 'legal-head', code: 'university', person: deputy.person.person, from: true, acting: true },
      ...{ on_behalf_of: heads['legal-head'].person.person, basis: expect.stringContaining('41-к') },
    },
  ]);

  await owner.query(`update appointments set valid_to = app_now() where person = any ($1)`, [
    [heads['legal-head'], heads['vice-rector'], deputy].map(({ person }) => person.person),
  ]);
  await owner.query(
    `update people set name = 'Other ' || name, short_name = 'Other ' || short_name where university = $1`,
    [api.engine.university],
  );
  await owner.query(`update positions set title = jsonb_build_object('ru', 'x', 'kk', 'x', 'ky', 'x', 'en', 'x')`);
  // The PDF is made anew of what was fixed: nothing of it is kept.
  await owner.query(`update documents set file = null, pages = null, rendered_at = null where id = $1`, [document]);
  await owner.query(`update effects set state = 'pending', finished_at = null where content ->> 'document' = $1`, [
    document,
  ]);
  const after = (await author.get(content)).bytes;
  expect(pdfText(after)).toBe(pdfText(before));
});

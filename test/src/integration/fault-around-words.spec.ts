/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { brokenChain, codeOf, decideTaskOf, tasksOf } from '../support/around';
import { AroundStage } from '../support/around-stage';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { fileBody } from '../support/multipart';
import { roundPack } from '../support/round-pack';

const reason = 'Он ведёт этот вопрос.';

let api: TestApi;
let stage: AroundStage;
beforeAll(async () => {
  api = await startTestApi();
  stage = await AroundStage.set(api);
});
afterAll(async () => {
  await api.stop();
});

const id = ({ person }: User): string => person.person;
const owner = (text: string, values: readonly unknown[] = []): Promise<any> =>
  api.engine.test.owner.query(text, [...values]);

describe('R48 words that not everybody reads', () => {
  const secret = 'Сокровенное-слово';

  it('internal ones are nowhere for author and observers: comments, case, history, lists, search, letters, papers, tasks', async () => {
    const { head, teacher, colleague, registrar } = stage;
    const { id: of, task } = await stage.question();
    await teacher.post(`/api/cases/${of}/observers`, { person: id(colleague) });
    expect(codeOf(await head.post(`/api/cases/${of}/comments`, { text: secret, internal: true }))).toBe('done');
    await head.put(`/api/tasks/${task.id}/draft`, { reason: secret });
    const look = async (user: User): Promise<void> => {
      for (const path of [
        ...['', '/comments', '/events', '/questions', '/observers'].map((part) => `cases/${of}${part}`),
        ...[
          'cases?limit=100',
          `cases?search=${encodeURIComponent(secret)}`,
          'tasks?limit=100',
          'tasks/decided?limit=100',
        ],
        ...['letters', 'questions', 'notifications', `tasks/${task.id}`, `tasks/${task.id}/draft`],
      ]) {
        const { status, text } = await user.get(`/api/${path}`);
        expect([path, status < 500, text.includes(secret)]).toEqual([path, true, false]);
      }
    };
    for (const user of [teacher, colleague, registrar]) await look(user);
    expect((await stage.second.get(`/api/tasks/${task.id}/draft`)).body).toEqual({ draft: null });
    expect((await stage.second.get(`/api/cases/${of}/comments`)).text).toContain(secret);
    expect(codeOf(await decideTaskOf(head, task))).toBe('done');
    for (const user of [teacher, colleague, registrar]) await look(user);
    for (const table of ['case_comments', 'effects', 'events', 'notices', 'letters', 'documents', 'idempotency_keys']) {
      const { rows } = await owner(
        `select count(*)::int as n from (select t::text as row from ${table} t) r where row like '%' || $1 || '%' or row like '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%'`,
        [secret],
      ).catch(() => ({ rows: [{ n: 0 }] }));
      expect([table, rows[0].n]).toEqual([table, 0]);
    }
  });

  it('whoever has handed a task on reads along, and internal words no more than any observer; whoever gets it does', async () => {
    const { head, second, colleague } = stage;
    const { id: of, task } = await stage.question();
    await head.post(`/api/cases/${of}/comments`, { text: secret, internal: true });
    await head.post(`/api/tasks/${task.id}/forward`, { to: id(colleague), reason });
    expect((await colleague.get(`/api/cases/${of}/comments`)).text).toContain(secret);
    expect((await head.get(`/api/cases/${of}/comments`)).body).toMatchObject({ internal: false, items: [] });
    expect((await second.get(`/api/cases/${of}/comments`)).status).toBe(404);
    expect((await second.get(`/api/tasks/${task.id}`)).status).toBe(404);
  });

  it('an observer’s right ends at once with his name: case, words, history, files, and his own naming of others', async () => {
    const { head, teacher, colleague, dean } = stage;
    const { id: of } = await stage.question();
    const path = `/api/cases/${of}/observers`;
    await head.post(path, { person: id(colleague) });
    expect(codeOf(await colleague.post(path, { person: id(dean) }))).toBe('forbidden');
    expect((await teacher.delete(`${path}/${id(colleague)}`)).status).toBe(204);
    for (const part of ['', '/comments', '/events', '/questions', '/observers'])
      expect([part, (await colleague.get(`/api/cases/${of}${part}`)).status]).toEqual([part, 404]);
    expect((await teacher.delete(`${path}/${id(colleague)}`)).status).toBe(404);
    expect(codeOf(await teacher.post(path, { person: id(teacher) }))).toBe('person-unsuitable: author');
  });
});

describe('R03 questions and their files', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  const upload = async (user: User): Promise<string> => {
    const { payload, headers } = fileBody('ответ.pdf', pdf);
    const { body, text } = await user.post('/api/attachments', payload, headers);
    if (body?.id === undefined) throw new Error(text);
    return body.id;
  };

  it('the file of an answer is read by those who read the answer, and by nobody else who reads the case', async () => {
    const { head, second, teacher, colleague, dean, registrar, foreign } = stage;
    const { id: of, task } = await stage.question();
    const ask = { to: id(colleague), text: 'Есть ли акт?', wants: 'file' };
    const question = (await head.post(`/api/tasks/${task.id}/questions`, ask)).body.id as string;
    await teacher.post(`/api/cases/${of}/observers`, { person: id(dean) });
    const [file, others] = [await upload(colleague), await upload(dean)];
    const answer = `/api/questions/${question}/answer`;
    // Neither another’s question nor another’s file.
    for (const user of [head, second, teacher, dean, registrar, foreign])
      expect(codeOf(await user.post(answer, { text: 'Вот.' }))).toBe('not-found');
    expect(codeOf(await colleague.post(answer, { text: 'Вот.', attachments: [others] }))).toBe('not-found');
    expect(codeOf(await colleague.post(answer, { text: 'Вот.', attachments: [file, others] }))).toBe('not-found');
    expect((await head.get(`/api/attachments/${file}/content`)).status).toBe(404);
    expect(codeOf(await colleague.post(answer, { text: 'Вот.', attachments: [file, file] }))).toBe('done');
    expect((await head.get(`/api/cases/${of}/questions`)).body.items[0].files).toMatchObject([{ id: file }]);
    for (const [user, status] of [
      ...([head, second, colleague] as const).map((user) => [user, 200] as const),
      ...([teacher, dean, foreign] as const).map((user) => [user, 404] as const),
    ])
      expect((await user.get(`/api/attachments/${file}/content`)).status).toBe(status);
    const shown = await head.get(`/api/attachments/${file}/content`);
    expect(shown.headers['content-disposition']).toMatch(/^attachment/);
    // Put with one question it is put with no other.
    const again = await head.post(`/api/tasks/${task.id}/questions`, { ...ask, text: 'А второй?' });
    const second_ = `/api/questions/${again.body.id as string}/answer`;
    expect(codeOf(await colleague.post(second_, { text: 'Тот же.', attachments: [file] }))).toBe('not-found');
  });

  it('the file that the author was asked for is his and theirs who decide', async () => {
    const { head, teacher, colleague } = stage;
    const { id: of, task } = await stage.question();
    const asked = await head.post(`/api/tasks/${task.id}/questions`, { to: 'author', text: 'Где акт?', wants: 'file' });
    const file = await upload(teacher);
    await teacher.post(`/api/questions/${asked.body.id as string}/answer`, { text: 'Вот.', attachments: [file] });
    await head.post(`/api/tasks/${task.id}/forward`, { to: id(colleague), reason });
    expect((await colleague.get(`/api/attachments/${file}/content`)).status).toBe(200);
    expect((await head.get(`/api/attachments/${file}/content`)).status).toBe(200);
    expect((await stage.second.get(`/api/attachments/${file}/content`)).status).toBe(404);
    expect((await colleague.get(`/api/cases/${of}/questions`)).body.items[0]).toMatchObject({ answer: 'Вот.' });
  });

  it('nobody asks himself: not the author who has a task of his own case, nor whoever is written in capitals', async () => {
    await api.engine.publish(
      roundPack({ procedure: 'asked-back', round: ['ask: [{ persons: form.experts }]', 'due: { within: 3 days }'] }),
    );
    const { head, teacher } = stage;
    const form = { text: 'Draft', money: 1, experts: [id(head)], students: [] };
    const of = await stage.file('asked-back', form);
    await decideTaskOf(head, (await tasksOf(head, of))[0]!, { outcome: 'return', reason: 'Дополнить.' });
    const [rework] = await tasksOf(teacher, of);
    const ask = async (to: string): Promise<string> =>
      codeOf(await teacher.post(`/api/tasks/${rework!.id}/questions`, { to, text: 'Что?', wants: 'opinion' }));
    expect(await ask('author')).toBe('person-unsuitable: self');
    expect(await ask(id(teacher))).toBe('person-unsuitable: self');
    expect(await ask(id(teacher).toUpperCase())).toMatch(/^person-unsuitable/);
  });
});

describe('R03 R35 added approvers and handing on in a round', () => {
  const round = async (procedure: string, lines: readonly string[], experts: readonly User[]): Promise<string> => {
    await api.engine.publish(roundPack({ procedure, round: [...lines, 'due: { within: 3 days }'] }));
    return await stage.file(procedure, { text: 'Draft', money: 1, experts: experts.map(id), students: [] });
  };
  const add = async (user: User, task: string, persons: readonly User[], how = 'beside'): Promise<string> =>
    codeOf(await user.post(`/api/tasks/${task}/approvers`, { persons: persons.map(id), how, reason }));
  const state = async (of: string): Promise<string> => (await stage.teacher.get(`/api/cases/${of}`)).body.state;

  it('N of M with an added one: neither does he make up the number, nor does it end without him; his refusal ends it', async () => {
    const { head, second, dean, colleague, registrar } = stage;
    for (const outcome of ['agree', 'refuse']) {
      const of = await round('two-of-three', ['ask: [{ persons: form.experts }]', 'needed: 2'], [head, second, dean]);
      const own = (await tasksOf(head, of))[0]!;
      expect(await add(head, own.id, [colleague, colleague])).toBe('done');
      expect(await add(head, own.id, [colleague])).toBe('person-unsuitable: takes-part');
      expect(await add(head, own.id, [dean])).toBe('person-unsuitable: takes-part');
      expect(await add(head, own.id, [registrar, stage.teacher])).toBe('person-unsuitable: author');
      expect(await tasksOf(registrar, of)).toEqual([]);
      const asked = (await tasksOf(colleague, of))[0]!;
      expect(codeOf(await decideTaskOf(colleague, asked, { outcome: 'agree' }))).toBe('done');
      expect(codeOf(await decideTaskOf(head, own))).toBe('done');
      // One of the three and the added one: not two of the three.
      expect(await state(of)).toBe('open');
      expect(await add(second, (await tasksOf(second, of))[0]!.id, [registrar], 'before')).toBe('done');
      expect(codeOf(await decideTaskOf(second, (await tasksOf(second, of))[0]!))).toBe(
        'not-possible-now: waits-for-approvers',
      );
      expect(codeOf(await decideTaskOf(dean, (await tasksOf(dean, of))[0]!))).toBe('done');
      expect(await state(of)).toBe('open');
      const late = (await tasksOf(registrar, of))[0]!;
      const answered = await decideTaskOf(registrar, late, {
        outcome,
        ...(outcome === 'refuse' ? { reason: 'Нет.' } : {}),
      });
      expect(codeOf(answered)).toBe('done');
      const shown = (await stage.teacher.get(`/api/cases/${of}`)).body;
      expect(shown.state).toBe('ended');
      expect(JSON.stringify(shown.outcome)).toContain(outcome === 'agree' ? 'agreed' : 'refused');
      expect(await brokenChain(api, of)).toBeNull();
    }
  });

  it('whoever is asked in the round, or has answered, is handed nothing more of it', async () => {
    const { head, second, dean, colleague } = stage;
    const of = await round('handed-round', ['ask: [{ persons: form.experts }]'], [head, second, dean]);
    await decideTaskOf(second, (await tasksOf(second, of))[0]!);
    const own = (await tasksOf(head, of))[0]!;
    const forward = async (user: User, to: User): Promise<string> =>
      codeOf(await user.post(`/api/tasks/${own.id}/forward`, { to: id(to), reason }));
    expect(await forward(head, second)).toBe('person-unsuitable: takes-part');
    expect(await forward(head, dean)).toBe('person-unsuitable: takes-part');
    expect(await add(head, own.id, [second])).toBe('person-unsuitable: takes-part');
    expect(await forward(head, colleague)).toBe('done');
    expect(await forward(colleague, head)).toBe('person-unsuitable: handed-on-before');
    expect(await add(colleague, own.id, [head])).toBe('person-unsuitable: handed-on-before');
    const handed = (await tasksOf(colleague, of))[0]!;
    expect(codeOf(await decideTaskOf(colleague, handed))).toBe('done');
    expect(codeOf(await decideTaskOf(dean, (await tasksOf(dean, of))[0]!))).toBe('done');
    expect(await state(of)).toBe('ended');
    expect(await brokenChain(api, of)).toBeNull();
  });

  it('R35 where each acts once in the whole case, whoever has acted before is neither handed a task nor added', async () => {
    const { head, second, colleague, dean } = stage;
    await api.engine.publish(
      roundPack({
        ...{ procedure: 'once-each', before: 'department-head' },
        round: ['ask: [{ persons: form.experts }]', 'due: { within: 3 days }', 'once: case'],
      }),
    );
    const of = await stage.file('once-each', { text: 'Draft', money: 1, experts: [id(second)], students: [] });
    await decideTaskOf(head, (await tasksOf(head, of))[0]!);
    const own = (await tasksOf(second, of))[0]!;
    expect(codeOf(await second.post(`/api/tasks/${own.id}/forward`, { to: id(head), reason }))).toBe(
      'person-unsuitable: takes-part',
    );
    expect(await add(second, own.id, [head])).toBe('person-unsuitable: takes-part');
    expect(await add(second, own.id, [colleague, dean], 'before')).toBe('done');
  });

  it('nobody gets round waiting: not by the other’s post, nor by handing it on, nor by deciding many', async () => {
    const { head, second, dean } = stage;
    const { task } = await stage.question();
    expect(await add(head, task.id, [head])).toBe('person-unsuitable: self');
    expect(await add(head, task.id, [stage.teacher])).toBe('person-unsuitable: author');
    expect(await add(head, task.id, [dean], 'before')).toBe('done');
    expect(await add(second, task.id, [dean])).toBe('person-unsuitable: takes-part');
    expect(codeOf(await decideTaskOf(second, task))).toBe('not-possible-now: waits-for-approvers');
    expect(codeOf(await head.post(`/api/tasks/${task.id}/forward`, { to: id(dean), reason }))).toBe(
      'person-unsuitable: takes-part',
    );
    expect(codeOf(await head.post(`/api/tasks/${task.id}/forward`, { to: id(stage.colleague), reason }))).toBe('done');
    const [his] = await tasksOf(stage.colleague, task.case.id);
    expect(codeOf(await decideTaskOf(stage.colleague, his!))).toBe('not-possible-now: waits-for-approvers');
    const many = await stage.colleague.post('/api/tasks/decisions', {
      items: [{ task: task.id, version: his!.version }],
      outcome: 'agree',
    });
    expect(many.body.items[0].code).toBe('not-possible-now');
    const [word] = await tasksOf(dean, task.case.id);
    for (const [path, body] of [
      [`tasks/${word!.id}/forward`, { to: id(stage.registrar), reason }],
      [`tasks/${word!.id}/approvers`, { persons: [id(stage.registrar)], how: 'before', reason }],
    ] as const)
      expect(codeOf(await dean.post(`/api/${path}`, body))).toMatch(/^not-possible-now/);
    expect(codeOf(await decideTaskOf(dean, word!))).toBe('done');
    expect(codeOf(await decideTaskOf(stage.colleague, his!))).toBe('done');
    expect(await brokenChain(api, task.case.id)).toBeNull();
  });
});

describe('words that no page expects', () => {
  const markup = '<script>alert(1)</script>{{constructor}}';

  it('are kept as they are, or refused at their field; never a fault', async () => {
    const { head, colleague } = stage;
    for (const [words, taken] of [
      [markup, true],
      ['х'.repeat(4000), true],
      ['х'.repeat(4001), false],
      ['ноль\u0000байт\u001b[31m', null],
      ['\ud800 половина', null],
      ['\u202eнаоборот', true],
    ] as const) {
      const { id: of, task } = await stage.question();
      const answers = [
        await head.put(`/api/tasks/${task.id}/draft`, { reason: words, form: { [words.slice(0, 50)]: words } }),
        await head.post(`/api/cases/${of}/comments`, { text: words, internal: true }),
        await head.post(`/api/tasks/${task.id}/questions`, { to: id(stage.dean), text: words, wants: 'opinion' }),
        await head.post(`/api/tasks/${task.id}/approvers`, { persons: [id(stage.dean)], how: 'beside', reason: words }),
        await head.post(`/api/tasks/${task.id}/claim`, {}, { 'idempotency-key': 'x'.repeat(5000) }),
        await head.post(`/api/tasks/${task.id}/forward`, { to: id(colleague), reason: words }),
      ];
      for (const { status } of answers) expect([words.slice(0, 20), status < 500]).toEqual([words.slice(0, 20), true]);
      const codes = answers.filter((_, at) => at !== 4).map(({ status }) => status < 300);
      if (taken !== null) expect([words.slice(0, 20), codes]).toEqual([words.slice(0, 20), codes.map(() => taken)]);
      for (const part of ['comments', 'questions', 'events'])
        expect((await stage.registrar.get(`/api/cases/${of}/${part}`)).status).toBe(200);
      expect(await brokenChain(api, of)).toBeNull();
    }
  });
});

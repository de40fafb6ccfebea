/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { verifyCase, verifySitting } from '@kelisim/persistence';
import { CouncilStage } from '../support/council-stage';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { pdfText } from '../support/pdf-text';
import type { TestRenderer } from '../support/renderer';
import { socketFolder, startRenderer } from '../support/renderer';

const folder = socketFolder();
let renderer: TestRenderer;
let api: TestApi;
let stage: CouncilStage;

beforeAll(async () => {
  renderer = await startRenderer(folder.path);
  api = await startTestApi({ KELISIM_RENDERER_SOCKET: `${folder.path}/renderer.sock` });
  stage = await CouncilStage.set(api, 5, 2);
});
afterAll(async () => {
  await renderer.stop();
  await api.stop();
  folder.remove();
});

type Seat = ReturnType<CouncilStage['composition']>[number];

const id = ({ person }: User): string => person.person;
const broken = async (sitting: string): Promise<unknown> => {
  const { university, database } = api.engine;
  return await database.read(university, async (q) => verifySitting(q, university, sitting));
};

async function compose(more: readonly Seat[] = [], without: readonly User[] = []): Promise<void> {
  const seats = stage.composition().filter(({ person }) => !without.map(id).includes(person));
  const told = await stage.order({ members: [...seats, ...more] });
  if (told.status !== 201) throw new Error(told.text);
}

async function planned(more: object = {}): Promise<{ sitting: string; item: string; caseId: string }> {
  const [caseId] = (await stage.notes(1)) as [string];
  const sitting = await stage.plan({ takeWaiting: false, ...more });
  await stage.done(stage.secretary, sitting, 'agenda', { tasks: [(await stage.task(caseId)).id] });
  return { sitting, caseId, item: await stage.item(sitting, caseId) };
}

async function voting(present: readonly User[]): Promise<{ sitting: string; item: string; caseId: string }> {
  const stand = await planned();
  await stage.open(stand.sitting, present);
  await stage.done(stage.secretary, stand.sitting, 'voting', { items: [stand.item] });
  return stand;
}

const vote = async (sitting: string, item: string, votes: readonly (readonly [User, string])[]): Promise<void> => {
  for (const [user, one] of votes) await stage.done(user, sitting, 'votes', { items: [item], vote: one });
};
const itemOf = async (sitting: string, by = stage.secretary): Promise<any> => (await stage.read(sitting, by)).items[0];
const paper = async (user: User, path: string, language: string): Promise<string> => {
  const { status, bytes, text } = await user.get(path, { headers: { 'accept-language': language } });
  if (status !== 200) throw new Error(text);
  return pdfText(bytes).replaceAll(/\s+/g, ' ');
};

describe('R05 R48 who is counted', () => {
  it('with the chair recused nobody casts: as many for as against is no majority, and the secretary closes it', async () => {
    const [a, b, c, d, e] = stage.members as [User, User, User, User, User];
    const stand = await planned();
    const { sitting, item } = stand;
    await stage.open(sitting, [stage.chair, stage.secretary, a, b, c, d]);
    await stage.done(stage.chair, sitting, 'recusals', { items: [item] });
    await stage.done(stage.secretary, sitting, 'voting', { items: [item] });
    await vote(sitting, item, [
      [a, 'for'],
      [b, 'for'],
      [c, 'against'],
      [d, 'against'],
    ]);
    expect(await stage.told(stage.chair, sitting, 'votes', { items: [item], vote: 'for' })).toBe('403 sitting-recused');
    expect(await stage.told(stage.chair, sitting, 'casting-vote', { items: [item], vote: 'for' })).toBe(
      '409 sitting-no-tie',
    );
    expect(await stage.told(a, sitting, 'casting-vote', { items: [item], vote: 'for' })).toBe('403 forbidden');
    expect(await stage.told(e, sitting, 'recusals', { items: [item], person: id(a) })).toBe('403 forbidden');
    expect(await stage.told(stage.secretary, sitting, 'recusals', { items: [item], person: id(a) })).toBe(
      '409 sitting-voted',
    );
    await stage.done(stage.secretary, sitting, 'decisions', { items: [item], resolution: 'Нет большинства.' });
    expect(await itemOf(sitting)).toMatchObject({
      outcome: { id: 'refuse' },
      tally: {
        result: 'rejected',
        decidedBy: 'majority',
        castingVote: null,
        quorum: { base: 5, present: 4 },
        counts: { for: 2, against: 2, silent: 0 },
      },
    });
    expect(await broken(sitting)).toBeNull();
  });

  it('whoever becomes a member while a written vote on his own case is under way neither votes nor counts', async () => {
    const { chair, secretary, members, teacher, head } = stage;
    const { sitting, item } = await planned({ kind: 'written', deadline: await stage.hours(20) });
    await stage.done(secretary, sitting, 'open');
    await compose([
      { person: id(teacher), role: 'member' },
      { person: id(head), role: 'member' },
    ]);
    for (const user of [teacher, head])
      expect(await stage.told(user, sitting, 'votes', { items: [item], vote: 'for' })).toBe('403 sitting-recused');
    await vote(sitting, item, [
      [chair, 'for'],
      [members[0]!, 'for'],
      [members[1]!, 'for'],
      [members[2]!, 'for'],
    ]);
    await stage.done(secretary, sitting, 'decisions', { items: [item] });
    const closed = await itemOf(sitting);
    expect(closed.tally).toMatchObject({ quorum: { base: 6 }, counts: { for: 4 } });
    expect(closed.recused.map(({ why }: any) => why).sort()).toEqual(['author', 'visa']);
    expect(await broken(sitting)).toBeNull();
    await compose();
  });

  it('alternates stand in for absent members alone, in their order, and not for recused ones', async () => {
    const [a, b, c, d, e] = stage.members as [User, User, User, User, User];
    const [first, second] = stage.alternates as [User, User];
    const stand = await planned();
    const { sitting, item } = stand;
    await stage.open(sitting, [stage.chair, stage.secretary, a, b, c, d, first, second]);
    await stage.done(d, sitting, 'recusals', { items: [item] });
    await stage.done(stage.secretary, sitting, 'voting', { items: [item] });
    // e is absent: one alternate, the first; d is recused and not absent.
    expect(
      (await itemOf(sitting)).voters.filter(({ alternate }: any) => alternate).map(({ person }: any) => person),
    ).toEqual([id(first)]);
    expect(await stage.told(second, sitting, 'votes', { items: [item], vote: 'for' })).toBe('403 sitting-not-member');
    expect(await stage.told(e, sitting, 'votes', { items: [item], vote: 'for' })).toBe('409 sitting-absent');
    await vote(sitting, item, [
      [stage.chair, 'for'],
      [first, 'for'],
      [a, 'for'],
      [b, 'against'],
    ]);
    await stage.done(stage.secretary, sitting, 'decisions', { items: [item] });
    expect((await itemOf(sitting)).tally).toMatchObject({
      result: 'adopted',
      quorum: { base: 5, present: 5 },
      needed: 3,
    });
  });

  it('a written vote ends by the database’s clock, whatever a client says', async () => {
    const { sitting, item } = await planned({ kind: 'written', deadline: await stage.hours(20) });
    await stage.done(stage.secretary, sitting, 'open');
    const late = { items: [item], vote: 'for' };
    await api.engine.test.owner.query(`update sittings set deadline = app_now() + interval '1 second' where id = $1`, [
      sitting,
    ]);
    await api.engine.test.owner.query('select pg_sleep(1.1)');
    const past = { date: new Date(0).toUTCString(), 'x-now': '2020-01-01T00:00:00Z' };
    const told = await stage.members[0]!.post(`/api/sittings/${sitting}/votes`, late, past);
    expect([told.status, told.body.code]).toEqual([409, 'sitting-not-voting']);
    expect((await itemOf(sitting, stage.members[0])).mayVote).toBe(false);
  });
});

describe('R05 minutes', () => {
  it('have no gap where an opening fails, however often', async () => {
    const numbers = async (): Promise<number[]> => {
      const { rows } = await api.engine.test.owner.query<{ n: string }>(
        'select minutes_number as n from sittings where council = $1 and minutes_number is not null',
        [stage.id],
      );
      return rows.map(({ n }) => Number(n.split('/')[0])).sort((a, b) => a - b);
    };
    const before = await numbers();
    const { sitting } = await planned();
    await stage.done(stage.secretary, sitting, 'attendance', { present: [id(stage.chair), id(stage.secretary)] });
    const told = await Promise.all([0, 1, 2, 3].map(async () => await stage.told(stage.secretary, sitting, 'open')));
    expect(new Set(told)).toEqual(new Set(['409 sitting-no-quorum']));
    const empty = await stage.plan({ takeWaiting: false });
    expect(await stage.told(stage.secretary, empty, 'open')).toMatch(/^409 /);
    await stage.open(sitting);
    expect(await numbers()).toEqual([...before, before.length + 1]);
  });

  it('and extract agree with the votes in four languages, print what was typed as text, and stay when the composition changes', async () => {
    const { chair, secretary, members } = stage;
    const { sitting, item, caseId } = await planned({ place: '<img src=x onerror=alert(1)> зал & «204»' });
    await stage.done(secretary, sitting, `items/${item}`, {
      question: '<script>alert(1)</script> О деле {{number}} & ${x}',
    });
    await stage.open(sitting);
    await stage.done(secretary, sitting, 'voting', { items: [item] });
    const [a, b, c, d, e] = members as [User, User, User, User, User];
    await vote(sitting, item, [
      [chair, 'for'],
      [a, 'for'],
      [b, 'for'],
      [c, 'for'],
      [d, 'against'],
      [e, 'abstain'],
    ]);
    await stage.done(secretary, sitting, 'decisions', {
      items: [item],
      resolution: '<h1>Открыть</h1> журнал </p><style>*{display:none}</style>',
      remarks: 'Условие: A < B && C > D.',
    });
    await stage.done(secretary, sitting, 'close');
    await stage.done(chair, sitting, 'signatures', { as: 'chair' });
    await stage.done(secretary, sitting, 'signatures', { as: 'secretary' });
    const { items } = (await stage.teacher.get(`/api/cases/${caseId}/documents`)).body;
    const extract = `/api/documents/${items.find(({ template }: any) => template === 'minutes-extract').id as string}/content`;
    const printed = async (): Promise<string[]> => [
      ...(await Promise.all(
        ['ru', 'kk', 'ky', 'en'].map(
          async (language) => await paper(chair, `/api/sittings/${sitting}/minutes`, language),
        ),
      )),
      await paper(stage.teacher, extract, 'ru'),
    ];
    const before = await printed();
    const typed = ['<script>alert(1)</script> О деле {{number}} & ${x}', '<h1>Открыть</h1>', 'A < B && C > D'];
    for (const text of before) for (const words of typed) expect(text).toContain(words);
    expect(before[0]).toContain('<img src=x onerror=alert(1)> зал & «204»');
    const [ru, kk, ky, en, excerpt] = before as [string, string, string, string, string];
    expect(ru).toContain('За — 4, против — 1, воздержались — 1.');
    expect(kk).toContain('Қолдағандар — 4, қарсы — 1, қалыс қалғандар — 1.');
    expect(ky).toContain('Колдогондор — 4');
    expect(en).toContain('For: 4, against: 1, abstained: 1.');
    expect(excerpt.toLowerCase()).toContain('за — 4, против — 1, воздержались — 1');
    const { minutes } = await stage.read(sitting);
    for (const text of before) expect(text).toContain(minutes.number);
    for (const user of [chair, a, b, c, d, e]) expect(ru).toContain(user.person.shortName);

    await compose([], [a, b]);
    await api.engine.test.owner.query(
      `update people set short_name = 'Другой Д.', name = 'Другой Другой' where id = $1`,
      [id(c)],
    );
    expect(await printed()).toEqual(before);
    await api.engine.test.owner.query('update people set short_name = $2, name = $3 where id = $1', [
      id(c),
      c.person.shortName,
      c.person.name,
    ]);
    await compose();
  });

  it('name whoever was there and led it, also where an order replaced him before the closing; a vote that was not counted is not printed', async () => {
    const { chair, secretary, members } = stage;
    const [a, b, c, d, e] = members as [User, User, User, User, User];
    const { sitting, item } = await voting([chair, secretary, ...members]);
    await vote(sitting, item, [
      [chair, 'for'],
      [a, 'for'],
      [b, 'for'],
      [c, 'for'],
      [d, 'against'],
      [e, 'for'],
    ]);
    // a and b leave the council: their votes count no more.
    await compose([], [a, b]);
    await stage.done(secretary, sitting, 'decisions', { items: [item] });
    expect((await itemOf(sitting)).tally.counts).toMatchObject({ for: 3, against: 1 });
    await stage.done(secretary, sitting, 'close');
    const text = await paper(chair, `/api/sittings/${sitting}/minutes`, 'ru');
    const names = text.split(/За — 3, против — 1/)[1] ?? '';
    expect([text.includes('За — 3, против — 1'), (names.match(/— за/g) ?? []).length]).toEqual([true, 3]);
    const present = /Присутствовали:?(.*?)Отсутствовали|Присутствовали:?(.*?)Кворум/s.exec(text)?.[0] ?? '';
    for (const user of [chair, a, b, c]) expect(present).toContain(user.person.shortName);
    const [chairSays] = /Кворум.{0,60}/.exec(text) ?? [''];
    expect(chairSays).toMatch(/6/);
    expect(await broken(sitting)).toBeNull();
    await compose();
  });
});

describe('R05 the chain of a sitting', () => {
  it('shows every row that somebody changed behind its back', async () => {
    const { chair, secretary, members } = stage;
    const { sitting, item, caseId } = await voting([chair, secretary, ...members]);
    await vote(
      sitting,
      item,
      [chair, ...members].map((user, index) => [user, index === 0 ? 'against' : 'for'] as const),
    );
    await stage.done(secretary, sitting, 'decisions', {
      items: [item],
      resolution: 'Открыть.',
      remarks: 'До пятницы.',
    });
    await stage.done(secretary, sitting, 'close');
    await stage.done(chair, sitting, 'signatures', { as: 'chair' });
    expect(await broken(sitting)).toBeNull();
    const { university, database, stores } = api.engine;
    expect(await verifyCase(database, stores, { university, caseId })).toMatchObject({ broken: null });
    const changes: Record<string, string> = {
      vote: `update sitting_votes set vote = 'abstain' where item = $2 and vote = 'against'`,
      'vote away': `delete from sitting_votes where item = $2 and vote = 'against'`,
      outcome: `update sitting_items set outcome = 'refuse' where id = $2`,
      result: `update sitting_items set result = jsonb_set(result, '{counts,for}', '99') where id = $2`,
      resolution: `update sitting_items set resolution = 'Отказать.' where id = $2`,
      remarks: `update sitting_items set remarks = null where id = $2`,
      casting: `update sitting_items set casting_vote = 'for' where id = $2`,
      'item state': `update sitting_items set state = 'withdrawn', outcome = null where id = $2`,
      minutes: `update sittings set minutes = jsonb_set(minutes, '{place}', '"Другой зал"') where id = $1`,
      number: `update sittings set minutes_number = '99/2026' where id = $1`,
      date: `update sittings set minutes_date = minutes_date - 1 where id = $1`,
      rules: `update sittings set rules = jsonb_set(rules, '{castingVote}', 'false') where id = $1`,
      signature: `update sittings set chair_signed_by = opened_by where id = $1`,
      'signature more': `update sittings set secretary_signed_by = opened_by, secretary_signed_at = app_now() where id = $1`,
      reopened: `update sittings set state = 'open', closed_at = null, minutes = null, chair_signed_at = null where id = $1`,
      bytes: `update sitting_events set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"for"', '"against"'), 'UTF8') where sitting = $1 and type = 'voted'`,
      time: `update sitting_events set recorded_at = recorded_at - interval '1 day' where sitting = $1 and sequence = 3`,
      gone: `delete from sitting_events where sitting = $1 and sequence = (select sequence from sittings where id = $1)`,
    };
    for (const [name, change] of Object.entries(changes)) {
      const client = await api.engine.test.owner.connect();
      try {
        await client.query('begin');
        const text = change.includes('$2') ? change.replaceAll('$2', '$1') : change;
        const done = await client.query(text, [change.includes('$2') ? item : sitting]);
        expect([name, done.rowCount !== 0]).toEqual([name, true]);
        const seen = await verifySitting(
          { query: async (q: string, values: any) => await client.query(q, values) },
          university,
          sitting,
        );
        expect([name, seen]).toEqual([name, expect.objectContaining({ fault: expect.any(String) })]);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
    expect(await broken(sitting)).toBeNull();
  });
});

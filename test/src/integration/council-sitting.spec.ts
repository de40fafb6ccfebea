/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { verifyCase, verifySitting } from '@kelisim/persistence';
import { CouncilStage } from '../support/council-stage';
import type { TestApi } from '../support/http-api';
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
  stage = await CouncilStage.set(api);
});
afterAll(async () => {
  await renderer.stop();
  await api.stop();
  folder.remove();
});

describe('R05 a sitting from its plan to its minutes', () => {
  it('decides, casts, takes a block, postpones, and moves every case on', async () => {
    const { chair, secretary, members, teacher } = stage;
    const [one, tied, third, fourth, late] = (await stage.notes(5)) as [string, string, string, string, string];
    const id = await stage.plan({ place: 'Зал 204' });
    const next = await stage.plan({ plannedFor: await stage.hours(48) });
    expect(
      (await stage.read(id)).items.map((item: any) => [item.case.id, item.state, item.adopted.id, item.rejected.id]),
    ).toEqual([one, tied, third, fourth, late].map((each) => [each, 'pending', 'allow', 'refuse']));
    expect((await stage.read(next)).items).toEqual([]);

    // The bare decision of its task is refused in every language.
    const task = await stage.task(one);
    for (const language of ['ru', 'kk', 'ky', 'en']) {
      const form = { minutesNumber: '7', minutesDate: '2026-01-01', present: [chair.person.person] };
      const bare = await secretary.post(
        `/api/tasks/${task.id}/decision`,
        { outcome: 'allow', version: task.version, form },
        { 'accept-language': language },
      );
      expect([bare.status, bare.body.code, typeof bare.body.detail]).toEqual([409, 'decided-at-sitting', 'string']);
    }

    await stage.open(id, [chair, secretary, ...members.slice(0, 5)]);
    const opened = await stage.read(id);
    expect(opened).toMatchObject({
      state: 'open',
      quorum: { base: 7, needed: 4, present: 6, holds: true },
      minutes: { number: expect.stringMatching(/^1\//) },
    });
    const itemOf = (caseId: string): any => opened.items.find((item: any) => item.case.id === caseId);
    expect(itemOf(one)).toMatchObject({
      due: expect.any(String),
      author: { person: teacher.person.person },
      mayVote: false,
    });

    // Each by himself: four for, one against, one abstains.
    const first = { items: [itemOf(one).id] };
    expect(await stage.told(members[0]!, id, 'votes', { ...first, vote: 'for' })).toBe('409 sitting-not-voting');
    await stage.done(secretary, id, 'voting', first);
    const votes = ['for', 'for', 'for', 'for', 'against', 'abstain'];
    for (const [index, user] of [chair, ...members.slice(0, 5)].entries()) {
      const before = (await stage.read(id, user)).items.find((item: any) => item.id === first.items[0]);
      // Nobody sees how the others voted before he has given his own vote.
      expect([before.mayVote, before.votes, before.tally, before.votesGiven]).toEqual([true, [], null, index]);
      await stage.done(user, id, 'votes', { ...first, vote: votes[index] });
    }
    const after = (await stage.read(id, members[0])).items.find((item: any) => item.id === first.items[0]);
    expect([after.mine, after.votes.length, after.tally.result]).toEqual(['for', 6, 'adopted']);
    const pressed = await stage.act(secretary, id, 'decisions', {
      ...first,
      resolution: 'Открыть журнал в пределах записки.',
      remarks: 'Приложить лист занятий.',
    });
    expect(pressed.status).toBe(200);
    expect(await stage.told(secretary, id, 'decisions', first)).toBe('409 sitting-item-closed');
    expect((await teacher.get(`/api/cases/${one}`)).body.items).toMatchObject([{ step: 'reopen' }]);

    // Three and three, by hands; the chair casts.
    const second = { items: [itemOf(tied).id] };
    await stage.done(secretary, id, 'voting', second);
    const hands = [chair, ...members.slice(0, 5)].map((user, index) => ({
      person: user.person.person,
      vote: index % 2 === 0 ? 'for' : 'against',
    }));
    await stage.done(secretary, id, 'hands', { ...second, hands });
    expect(await stage.told(secretary, id, 'decisions', { ...second, resolution: 'Нет оснований.' })).toBe(
      '409 sitting-tie',
    );
    expect(await stage.told(secretary, id, 'casting-vote', { ...second, vote: 'against' })).toBe('403 forbidden');
    await stage.done(chair, id, 'casting-vote', { ...second, vote: 'against' });
    await stage.done(chair, id, 'decisions', { ...second, resolution: 'Нет оснований.' });
    expect((await teacher.get(`/api/cases/${tied}`)).body).toMatchObject({ state: 'ended', outcome: 'refused' });

    // Two as a block.
    const block = [itemOf(third).id, itemOf(fourth).id];
    await stage.done(secretary, id, 'blocks', { items: block });
    await stage.done(secretary, id, 'voting', { items: [block[0]] });
    for (const user of [chair, ...members.slice(0, 5)])
      await stage.done(user, id, 'votes', { items: [block[1]], vote: 'for' });
    await stage.done(secretary, id, 'decisions', { items: [block[0]] });
    for (const caseId of [third, fourth])
      expect((await teacher.get(`/api/cases/${caseId}`)).body.items).toMatchObject([{ step: 'reopen' }]);

    // The last goes to the next sitting, its clock running.
    expect(await stage.told(secretary, id, 'close')).toBe('409 sitting-items-open');
    const dueBefore = itemOf(late).due;
    await stage.done(secretary, id, 'postponements', { items: [itemOf(late).id], reason: 'Ждём объяснений.' });
    expect((await stage.read(next)).items).toMatchObject([{ case: { id: late }, state: 'pending', due: dueBefore }]);

    await stage.done(secretary, id, 'close');
    expect(await stage.told(members[0]!, id, 'votes', { ...first, vote: 'for' })).toBe('409 sitting-not-voting');
    expect(await stage.told(members[0]!, id, 'signatures', { as: 'chair' })).toBe('403 forbidden');
    await stage.done(chair, id, 'signatures', { as: 'chair' });
    await stage.done(secretary, id, 'signatures', { as: 'secretary' });
    expect(await stage.told(secretary, id, 'signatures', { as: 'secretary' })).toBe('409 sitting-signed');

    await checkPapers(id, one);
    const { university, database, stores } = api.engine;
    expect(await database.read(university, async (q) => verifySitting(q, university, id))).toBeNull();
    for (const caseId of [one, tied, third, fourth, late])
      expect(await verifyCase(database, stores, { university, caseId })).toMatchObject({
        broken: null,
      });
  });

  async function checkPapers(id: string, caseId: string): Promise<void> {
    const texts = new Map<string, string>();
    for (const language of ['ru', 'kk', 'ky', 'en']) {
      const answer = await stage.chair.get(`/api/sittings/${id}/minutes`, { headers: { 'accept-language': language } });
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
      texts.set(language, pdfText(answer.bytes).replaceAll(/\s+/g, ' '));
    }
    for (const part of [
      'ПРОТОКОЛ № 1/',
      'Зал 204',
      'За — 4, против — 1, воздержались — 1.',
      'Голоса разделились поровну',
      'Приложить лист занятий',
      'Ждём объяснений',
      'Отсутствовали',
      stage.chair.person.shortName,
      'подписано в системе',
    ])
      expect(texts.get('ru')).toContain(part);
    expect(texts.get('kk')).toContain('Қолдағандар — 4, қарсы — 1, қалыс қалғандар — 1.');
    expect(texts.get('ky')).toContain('Колдогондор — 4');
    expect(texts.get('en')).toContain('For: 4, against: 1, abstained: 1.');
    const { items } = (await stage.teacher.get(`/api/cases/${caseId}/documents`)).body;
    const extract = items.find((document: any) => document.template === 'minutes-extract');
    const paper = await stage.teacher.get(`/api/documents/${extract.id as string}/content`);
    const text = pdfText(paper.bytes).replaceAll(/\s+/g, ' ');
    for (const part of [
      'протокола № 1/',
      'за — 4, против — 1, воздержались — 1',
      'Приложить лист занятий',
      'Открыть журнал в пределах записки',
    ])
      expect(text.toLowerCase()).toContain(part.toLowerCase());
  }
});

import { DomainError } from '@kelisim/domain';
import { cancelCase, decideTask, recallCase, verifyCase } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { decideAs, fileEngineNote, holderOf, openEngineWindow, openTasks, writeNoteMark } from '../support/engine-note';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
});

const reason = { reason: 'Записка подана по ошибке.' };
const pause = async (milliseconds: number): Promise<void> => {
  await new Promise((done) => setTimeout(done, milliseconds));
};

it('a recall that meets the decision which opens the items leaves nothing open in an ended case', async () => {
  const ends: string[] = [];
  for (let round = 0; round < 24; round += 1) {
    const note = await fileEngineNote(engine);
    const [task] = await openTasks(engine, note.id);
    const head = await holderOf(engine, task!);
    // Now the one comes first, now the other, and now they meet.
    const deciding = pause(round % 2 === 0 ? 0 : 12).then(async () => await decideAs(engine, head, task!, 'agree'));
    const recalling = pause(round % 2 === 0 ? round % 7 : 0).then(
      async () => await recallCase(engine.database, engine.stores, note.teacher, note.id, reason, null),
    );
    const results = await Promise.allSettled([deciding, recalling]);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(DomainError);
    const { rows } = await engine.test.owner.query<{ status: string; lines: number; tasks: number }>(
      `select status, (select count(*)::int from lines l where l.case_id = c.id and l.status = 'open') as lines,
         (select count(*)::int from tasks t where t.case_id = c.id and t.state = 'open') as tasks from cases c where id = $1`,
      [note.id],
    );
    expect(rows).toEqual([{ status: 'ended', lines: 0, tasks: 0 }]);
    const verified = await verifyCase(engine.database, engine.stores, {
      university: engine.university,
      caseId: note.id,
    });
    expect(verified.broken).toBeNull();
    ends.push(results[0].status);
  }
  // Both orders happened, or the race was none.
  expect(new Set(ends).size).toBe(2);
});

it('R08 an author with an open window cannot recall: he closes it, and the sheet says what he changed', async () => {
  const note = await fileEngineNote(engine);
  const use = await openEngineWindow(engine, note);
  await writeNoteMark(engine, note, '93');
  await expect(recallCase(engine.database, engine.stores, note.teacher, note.id, reason, null)).rejects.toMatchObject({
    refusal: { code: 'not-possible-now' },
  });
  await decideAs(engine, note.teacher, use, 'close');
  const { rows } = await engine.test.owner.query(
    `select 1 from documents where case_id = $1 and template = 'result-sheet'`,
    [note.id],
  );
  expect(rows).toHaveLength(1);
});

it('R08 R10 an administrator who cancels a case with an open window ends the right, and the sheet is made all the same', async () => {
  const note = await fileEngineNote(engine);
  const use = await openEngineWindow(engine, note);
  await writeNoteMark(engine, note, '94');
  const administrator = await engine.person('administrator');
  await cancelCase(engine.database, engine.stores, administrator, note.id, reason, null);
  await expect(writeNoteMark(engine, note, '95')).rejects.toMatchObject({ refusal: { code: 'journal-locked' } });
  await expect(
    decideTask(
      engine.database,
      engine.stores,
      note.teacher,
      use.id,
      { outcome: 'close', reason: null, form: null, version: use.version },
      null,
    ),
  ).rejects.toBeInstanceOf(DomainError);
  const { rows } = await engine.test.owner.query<{ sheets: number; letters: number; persons: number }>(
    `select (select count(*)::int from documents where case_id = $1 and template = 'result-sheet') as sheets,
       count(distinct p.value)::int as persons, count(*)::int as letters
     from effects e, jsonb_path_query(e.content, '$.to[*].person') as p(value) where e.case_id = $1 and e.kind = 'letter' and e.content ->> 'kind' = 'ended'`,
    [note.id],
  );
  expect(rows[0]!.sheets).toBe(1);
  // Everybody who acted is told, and nobody twice.
  expect(rows[0]!.letters).toBe(rows[0]!.persons);
  expect(rows[0]!.persons).toBeGreaterThanOrEqual(4);
});

import { DomainError } from '@kelisim/domain';
import type { DecisionAnswer, SessionPerson } from '@kelisim/persistence';
import { decideTask, readHistory, readInbox, readTask, verifyCase } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import type { EngineNote, EngineTask } from '../support/engine-note';
import { fileEngineNote, openTasks } from '../support/engine-note';
import { localDay, revoke, substitute } from '../support/substitutions';

let engine: TestEngine;
let head: SessionPerson;
let deputy: SessionPerson;
let dean: SessionPerson;
let author: SessionPerson;

beforeAll(async () => {
  engine = await startTestEngine();
  head = await engine.person('department-head', 'biology');
  dean = await engine.person('dean', 'society');
  deputy = await engine.person('department-head', 'economics');
  author = (await fileEngineNote(engine)).teacher;
});
afterAll(async () => {
  await engine.stop();
});
beforeEach(async () => {
  await engine.test.owner.query(
    `update substitutions set revoked_at = now(), revoked_by = recorded_by, revoked_because = 'over' where revoked_at is null`,
  );
});

async function fileVisa(): Promise<{ note: EngineNote; task: EngineTask }> {
  const note = await fileEngineNote(engine);
  const [task] = await openTasks(engine, note.id);
  return { note, task: task! };
}

const decideFor = async (
  who: SessionPerson,
  task: EngineTask,
  principal: SessionPerson | null,
  outcome = 'agree',
): Promise<DecisionAnswer> => {
  const request = { outcome, reason: null, form: null, version: task.version, principal: principal?.person ?? null };
  return await decideTask(engine.database, engine.stores, who, task.id, request, null);
};

/** Code of a refusal, with the reason where it says one. */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, data } = error.refusal;
    return typeof data?.why === 'string' ? `${code}: ${data.why}` : code;
  }
}

const inboxOf = async (
  who: SessionPerson,
  caseId: string,
  by: SessionPerson | null = null,
): Promise<readonly string[]> => {
  const reader = by && { acting: by.person, procedures: null };
  const read = async (request: object): Promise<readonly string[]> =>
    await engine.database.read(engine.university, async (q) => {
      const page = await readInbox(q, who, { limit: 100, cursor: null, ...request }, reader);
      return page.items.filter((item) => item.case.id === caseId).map(({ id }) => id);
    });
  const [whole, ofCase] = [await read({}), await read({ case: caseId })];
  expect(whole).toEqual(ofCase);
  return whole;
};
const open = async (who: SessionPerson, task: EngineTask, principal: SessionPerson | null): Promise<string> =>
  await refusal(
    engine.database.read(engine.university, async (q) => readTask(q, who, task.id, principal?.person ?? null)),
  );

describe('R38 whoever acts for another', () => {
  it('sees his tasks apart from his own, opens and decides them; what is kept says for whom, on which order', async () => {
    const { note, task } = await fileVisa();
    const substitution = await substitute(engine, head, deputy);
    expect(await inboxOf(deputy, note.id)).toEqual([]);
    expect(await inboxOf(head, note.id, deputy)).toEqual([task.id]);
    expect(await inboxOf(head, note.id)).toEqual([task.id]);
    expect([await open(deputy, task, null), await open(deputy, task, head)]).toEqual(['not-found', 'done']);

    await decideFor(deputy, task, head);

    const { rows } = await engine.test.owner.query(
      `select d.person, d.position, u.code as unit, d.on_behalf_of, d.basis, d.substitution, d.basis_from = s.valid_from and d.basis_to = s.valid_to as valid
       from decisions d join units u on u.id = d.unit join substitutions s on s.id = d.substitution where d.task = $1`,
      [task.id],
    );
    const day = (await localDay(engine, -1)).split('-').reverse().join('.');
    const basis = `приказ № 41-к от ${day}`;
    const kept = { person: deputy.person, position: 'department-head', unit: 'biology', on_behalf_of: head.person };
    expect(rows).toEqual([{ ...kept, basis, substitution, valid: true }]);
    const history = await engine.database.read(engine.university, async (q) =>
      readHistory(q, engine.stores.sealer, note.teacher, note.id),
    );
    expect(history.events.find(({ type }) => type === 'decided')?.by).toMatchObject({
      ...{ person: deputy.person, onBehalfOf: { person: head.person, name: head.name }, basis },
      order: { number: '41-к', date: await localDay(engine, -1) },
    });
    expect(await visas(note)).toMatchObject([
      {
        name: deputy.shortName,
        onBehalfOf: head.shortName,
        basis,
        position: 'заведующий кафедрой',
        unit: 'Кафедра биологии',
      },
    ]);
    expect(
      (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: note.id })).broken,
    ).toBeNull();
  });

  it('an own decision keeps since when its appointment holds, and names nobody', async () => {
    const { note, task } = await fileVisa();
    await decideFor(head, task, null);
    const { rows } = await engine.test.owner.query(
      `select d.on_behalf_of, d.substitution, d.basis_to, d.basis_from = a.valid_from as valid from decisions d
         join appointments a on a.person = d.person and a.position = d.position and a.unit = d.unit where d.task = $1`,
      [task.id],
    );
    expect(rows).toEqual([{ on_behalf_of: null, substitution: null, basis_to: null, valid: true }]);
    expect((await visas(note))[0]).not.toHaveProperty('onBehalfOf');
  });

  it('who acts for him says so: without it the task is not his', async () => {
    const { task } = await fileVisa();
    await substitute(engine, head, deputy);
    expect(await refusal(decideFor(deputy, task, null))).toBe('not-found');
    expect(await refusal(decideFor(dean, task, head))).toBe('not-found');
    expect(await refusal(decideFor(head, task, deputy))).toBe('not-found');
  });

  it('passes nothing on: C does not act for A when A → B and B → C', async () => {
    const { note, task } = await fileVisa();
    await substitute(engine, head, deputy);
    await substitute(engine, deputy, dean);
    expect(await refusal(decideFor(dean, task, head))).toBe('not-found');
    expect(await refusal(decideFor(dean, task, deputy))).toBe('not-found');
    expect([await inboxOf(deputy, note.id, dean), await open(dean, task, deputy)]).toEqual([[], 'not-found']);
    expect(await refusal(decideFor(deputy, task, head))).toBe('done');
  });
});

describe('R48 nobody decides through a substitution', () => {
  it('on his own case for whom he acts for', async () => {
    const { note, task } = await fileVisa();
    await substitute(engine, head, author);
    expect(await inboxOf(head, note.id, author)).toEqual([]);
    expect(await open(author, task, head)).toBe('not-found');
    expect(await refusal(decideFor(author, task, head))).toBe('own-act');
  });

  it('on the case of whom he acts for: what is an author’s own is not passed on', async () => {
    const { note, task } = await fileVisa();
    await substitute(engine, author, deputy);
    await returnForRework(task);
    const [rework] = await openTasks(engine, note.id);
    expect(rework).toMatchObject({ person: author.person });
    expect([await inboxOf(author, note.id, deputy), await open(deputy, rework!, author)]).toEqual([[], 'not-found']);
    expect(await refusal(decideFor(deputy, rework!, author))).toBe('own-act');
    expect(await inboxOf(author, note.id)).toEqual([rework!.id]);
  });
});

async function returnForRework(task: EngineTask): Promise<void> {
  const request = { outcome: 'return', reason: 'Уточните дату.', form: null, version: task.version };
  await decideTask(engine.database, engine.stores, head, task.id, request, null);
}

describe('R38 between opening the page and pressing the button', () => {
  let task: EngineTask;
  let substitution: string;
  beforeEach(async () => {
    ({ task } = await fileVisa());
    substitution = await substitute(engine, head, deputy, { procedures: ['journal-correction'] });
    expect(await open(deputy, task, head)).toBe('done');
  });
  const refused = async (why: string): Promise<void> => {
    expect(await refusal(decideFor(deputy, task, head))).toBe(`not-acting: ${why}`);
    expect(await open(deputy, task, head)).toBe(`not-acting: ${why}`);
  };

  it('the substitution is revoked', async () => {
    await revoke(engine, head, substitution);
    await refused('acting-revoked');
  });

  it('its last day ends', async () => {
    await engine.test.runAhead('6 days');
    await refused('acting-over');
    await engine.test.runAhead('0');
  });

  it('it turns out not to name the procedure', async () => {
    await engine.test.owner.query(`update substitutions set procedures = '{other}' where id = $1`, [substitution]);
    await refused('acting-out-of-scope');
  });

  it('the principal leaves his post', async () => {
    await engine.test.owner.query('update appointments set valid_to = app_now() where person = $1', [head.person]);
    await refused('principal-left');
    await engine.test.owner.query('update appointments set valid_to = null where person = $1', [head.person]);
    expect(await refusal(decideFor(deputy, task, head))).toBe('done');
  });
});

describe('at the same instant', () => {
  it('R38 of two who act for him and himself one decides, and the others learn who', async () => {
    const { note, task } = await fileVisa();
    await substitute(engine, head, deputy);
    await substitute(engine, head, dean);
    const told = await Promise.all(
      Array.from({ length: 30 }, async (_, turn) => {
        const [who, principal] = (
          [
            [deputy, head],
            [dean, head],
            [head, null],
          ] as const
        )[turn % 3]!;
        return await refusal(decideFor(who, task, principal));
      }),
    );
    expect([told.filter((one) => one === 'done').length, told.filter((one) => one === 'task-closed').length]).toEqual([
      1, 29,
    ]);
    const { rows } = await engine.test.owner.query('select from decisions where task = $1', [task.id]);
    expect(rows).toHaveLength(1);
    expect(
      (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: note.id })).broken,
    ).toBeNull();
  });

  it('R38 no decision is recorded under a substitution that was revoked before it', async () => {
    const won = { decision: 0, revocation: 0 };
    for (let round = 0; round < 40; round += 1) {
      const { task } = await fileVisa();
      const substitution = await substitute(engine, head, deputy);
      const [told, revokedAt] = await Promise.all([
        refusal(decideFor(deputy, task, head)),
        revoke(engine, head, substitution),
      ]);
      expect(['done', 'not-acting: acting-revoked']).toContain(told);
      won[told === 'done' ? 'decision' : 'revocation'] += 1;
      if (told !== 'done') continue;
      const { rows } = await engine.test.owner.query<{ at: Date }>('select at from decisions where task = $1', [
        task.id,
      ]);
      expect(rows[0]!.at.getTime()).toBeLessThanOrEqual(Date.parse(revokedAt));
    }
    expect(won.decision + won.revocation).toBe(40);
  });
});

/** The stamps of the note's paper, newest revision. */
async function visas({ id }: EngineNote): Promise<readonly object[]> {
  const { rows } = await engine.test.owner.query<{ personal: Buffer; wrapped: Buffer }>(
    'select c.personal, k.wrapped from cases c join case_keys k on k.case_id = c.id where c.id = $1',
    [id],
  );
  const { sealer } = engine.stores;
  return sealer.open<{ visas: readonly object[] }>(sealer.unwrap(rows[0]!.wrapped), rows[0]!.personal).visas;
}

import type { Refusal } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { DecisionAnswer, Idempotency, SessionPerson } from '@kelisim/persistence';
import { applyDueRungs, fileCase, newId, recallCase, verifyCase } from '@kelisim/persistence';
import { createHash } from 'node:crypto';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import type { EngineTask } from '../support/engine-note';
import { decideAs, fileEngineNote, holderOf, noteForm, openTasks } from '../support/engine-note';

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
});

const keyOf = (key: string, body = key): Idempotency => ({
  key,
  requestHash: createHash('sha256').update(body).digest(),
});
const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: count }, async (_, index) => await work(index)));
const won = <T>(results: readonly PromiseSettledResult<T>[]): T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
const refused = (results: readonly PromiseSettledResult<unknown>[]): Refusal[] =>
  results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof DomainError) return [result.reason.refusal];
    throw result.reason;
  });

async function fileVisa(): Promise<{ id: string; task: EngineTask; head: SessionPerson }> {
  const { id } = await fileEngineNote(engine);
  const [task] = await openTasks(engine, id);
  return { id, task: task!, head: await holderOf(engine, task!) };
}

async function count(table: 'decisions' | 'events', caseId: string, type = 'decided'): Promise<number> {
  const where = table === 'events' ? 'and type = $2' : 'and $2 = $2';
  const { rows } = await engine.test.owner.query<{ count: number }>(
    `select count(*)::int as count from ${table} where case_id = $1 ${where}`,
    [caseId, type],
  );
  return rows[0]!.count;
}

const broken = async (caseId: string): Promise<unknown> =>
  (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId })).broken;

/** A second person in the position at which a task stands. */
async function appointBeside({ position, unit }: EngineTask): Promise<SessionPerson> {
  const other = await engine.person('rector');
  await engine.test.owner.query(
    `insert into appointments (university, id, person, position, unit, valid_from, basis)
     select $1, $2, $3, $4, $5, now() - interval '1 day', 'Приказ № 1'
     where not exists (select from appointments where university = $1 and person = $3 and position = $4 and unit = $5)`,
    [engine.university, newId(), other.person, position, unit],
  );
  return await engine.byId(other.person);
}

describe('at once', () => {
  it('of two people who decide fifty times in parallel one wins, and the others learn who decided what, and when', async () => {
    const { id, task, head } = await fileVisa();
    const other = await appointBeside(task);
    const results = await times(50, (index) =>
      index % 2 === 0
        ? decideAs(engine, head, task, 'agree')
        : decideAs(engine, other, task, 'refuse', { reason: 'Нет оснований.' }),
    );
    expect(won(results)).toHaveLength(1);
    const { rows } = await engine.test.owner.query<{ outcome: string; by: string; at: Date }>(
      `select d.outcome, p.short_name as by, d.at from decisions d join people p on p.id = d.person where d.case_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    const { outcome, by, at } = rows[0]!;
    const told = { code: 'task-closed', data: { state: 'decided', outcome, by, at: at.toISOString() } };
    expect(refused(results)).toEqual(Array.from({ length: 49 }, () => told));
    expect(await count('events', id)).toBe(1);
    expect(await broken(id)).toBeNull();
  });

  it('twenty repeats of one Idempotency-Key are one decision with one answer, and another body under it is refused', async () => {
    const { id, task, head } = await fileVisa();
    const results = await times(20, () => decideAs(engine, head, task, 'agree', { idempotency: keyOf('visa') }));
    const answers: DecisionAnswer[] = won(results);
    expect(refused(results)).toEqual([]);
    expect(answers).toHaveLength(20);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await count('decisions', id)).toBe(1);
    expect(await count('events', id)).toBe(1);
    const later = await times(1, () => decideAs(engine, head, task, 'agree', { idempotency: keyOf('visa') }));
    expect(won(later)).toEqual([answers[0]]);
    const other = await times(1, () => decideAs(engine, head, task, 'agree', { idempotency: keyOf('visa', 'other') }));
    expect(refused(other)).toMatchObject([{ code: 'idempotency-key-reused' }]);
    expect(await broken(id)).toBeNull();
  });

  it('twenty repeats of one note are one case, and ten of one recall one end', async () => {
    const { teacher, form } = await noteForm(engine);
    const filing = { procedure: 'journal-correction', form, attachments: [], language: 'ru' } as const;
    const { database, stores } = engine;
    const filed = won(await times(20, () => fileCase(database, stores, teacher, filing, keyOf('note'))));
    expect(filed).toHaveLength(20);
    expect(new Set(filed.map(({ id }) => id)).size).toBe(1);
    const { id, number } = filed[0]!;
    const { rowCount } = await engine.test.owner.query('select from cases where number = $1', [number]);
    expect(rowCount).toBe(1);
    const reason = { reason: 'Больше не нужно.' };
    const recalled = await times(10, () => recallCase(database, stores, teacher, id, reason, keyOf('recall')));
    expect(refused(recalled)).toEqual([]);
    expect(new Set(won(recalled).map((end) => JSON.stringify([end.id, end.state, end.outcome]))).size).toBe(1);
    expect(await count('events', id, 'recalled')).toBe(1);
    expect(await broken(id)).toBeNull();
  });
});

interface Visa {
  readonly decided: number;
  readonly due: number | null;
  readonly state: string;
}

/** In which place of the history the visa was given, and in which its term was found to have run out. */
async function visaHistory(caseId: string): Promise<Visa> {
  const { rows } = await engine.test.owner.query<Visa>(
    `select max(sequence) filter (where type = 'decided') as decided,
       max(sequence) filter (where convert_from(bytes, 'UTF8')::jsonb -> 'input' ->> 'rung' = 'due') as due,
       (select state from deadlines d where d.line = $1 and d.key like 'visa%') as state
     from events where line = $1`,
    [caseId],
  );
  return rows[0]!;
}

describe('a decision and its breach at the same instant', () => {
  it('end in a history that says one of two things, each as the clock had it: in time, or late and breached before', async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const { id, task, head } = await fileVisa();
      // So close to the end that what comes first is a matter of milliseconds.
      await engine.test.owner.query(
        `update clock_offset set ahead = (select due_at from deadlines where line = $1) - clock_timestamp() - $2 * interval '1 ms'`,
        [id, round * 15],
      );
      const ref = { university: engine.university, caseId: id };
      const alarms = Array.from({ length: 5 }, () => applyDueRungs(engine.database, engine.stores, ref));
      await Promise.all([decideAs(engine, head, task, 'agree'), ...alarms]);
      await applyDueRungs(engine.database, engine.stores, ref);
      const { decided, due, state } = await visaHistory(id);
      if (due === null) expect(state).toBe('met');
      else {
        expect(due).toBeLessThan(decided);
        expect(state).toBe('metLate');
      }
      expect(await broken(id)).toBeNull();
      outcomes.push(state);
    }
    // The first round stands exactly at the end, which is too late: the term is half open.
    expect(outcomes[0]).toBe('metLate');
  });
});

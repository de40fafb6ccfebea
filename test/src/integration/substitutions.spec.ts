import { DomainError, mayRecordSubstitution } from '@kelisim/domain';
import type { SessionPerson, SubstitutionToRecord } from '@kelisim/persistence';
import { listSubstitutions, newId, readActing } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { localDay, revoke, substitute } from '../support/substitutions';

let engine: TestEngine;
let head: SessionPerson;
let dean: SessionPerson;
let secretary: SessionPerson;
let deputy: SessionPerson;
let administrator: SessionPerson;

beforeAll(async () => {
  engine = await startTestEngine();
  head = await engine.person('department-head', 'biology');
  dean = await engine.person('dean', 'science');
  secretary = await engine.person('council-secretary', 'science');
  deputy = await engine.person('teacher', 'biology');
  administrator = await engine.person('administrator');
});
afterAll(async () => {
  await engine.stop();
});
beforeEach(async () => {
  await engine.test.owner.query('delete from substitutions');
});

/** What a refusal says: its code, and rule by path where fields are named. */
async function refusal(work: Promise<unknown>): Promise<string | readonly string[]> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, fields } = error.refusal;
    return fields === undefined ? code : fields.map(({ path, rule }) => `${path} ${rule}`);
  }
}

describe('R38 who records that somebody acts for another', () => {
  it('is whom the policy names, and the database asks the same', async () => {
    const { rows: staff } = await engine.test.owner.query<{ person: string }>(
      'select distinct person from appointments where valid_to is null order by 1',
    );
    const wrong: string[] = [];
    let may = 0;
    for (const { person } of staff) {
      if (person === deputy.person) continue;
      const by = await engine.byId(person);
      const tie = { himself: person === head.person, positions: await tiesTo('biology', by) };
      const told = await refusal(substitute(engine, head, deputy, { by }));
      if (told !== (mayRecordSubstitution(tie) ? 'done' : 'forbidden')) wrong.push(`${by.name}: ${String(told)}`);
      may += told === 'done' ? 1 : 0;
      await engine.test.owner.query('delete from substitutions');
    }
    expect(wrong).toEqual([]);
    // Himself, his dean, the secretary of the faculty, the rector, the administrator.
    expect(may).toBe(5);
  });

  async function tiesTo(
    unit: string,
    { appointments }: SessionPerson,
  ): Promise<Parameters<typeof mayRecordSubstitution>[0]['positions']> {
    const { rows } = await engine.test.owner.query<{ id: string; head_position: string }>(
      `with recursive above as (select * from units where code = $1 union select u.* from above a join units u on u.id = a.parent)
       select id, head_position from above`,
      [unit],
    );
    return appointments.map(({ position, unit: of }) => {
      const found = rows.find(({ id }) => id === of);
      return { position, above: found !== undefined, heads: found?.head_position === position };
    });
  }

  it('R48 never gives himself another’s right', async () => {
    expect(await refusal(substitute(engine, head, secretary, { by: secretary }))).toBe('own-act');
    expect(await refusal(substitute(engine, head, administrator, { by: administrator }))).toBe('own-act');
  });

  it.each<
    [string, (day: (days: number) => Promise<string>) => Promise<Partial<SubstitutionToRecord>>, readonly string[]]
  >([
    ['who acts for himself', () => Promise.resolve({ acting: head.person }), ['/acting acts-for-himself']],
    ['somebody nobody knows', () => Promise.resolve({ acting: newId() }), ['/acting person-unknown']],
    [
      'an order still to be signed, and a stretch that ends before it begins',
      async (day) => ({ order: { number: '1', date: await day(1) }, from: await day(3), to: await day(2) }),
      ['/order/date past', '/to end-before-start'],
    ],
    ['days that have passed', async (day) => ({ from: await day(-9), to: await day(-1) }), ['/to over-already']],
    [
      'a procedure that is not there',
      () => Promise.resolve({ procedures: ['journal-correction', 'rain-dance'] }),
      ['/procedures/1 enum'],
    ],
  ])('is refused %s', async (_, told, faults) => {
    const asked = await told(async (days) => await localDay(engine, days));
    expect(await refusal(substitute(engine, head, deputy, asked))).toEqual(faults);
  });

  it('is refused somebody who cannot log in, and whoever has left', async () => {
    await engine.test.owner.query('update accounts set disabled_at = now() where person = $1', [deputy.person]);
    expect(await refusal(substitute(engine, head, deputy))).toEqual(['/acting no-account']);
    await engine.test.owner.query('update accounts set disabled_at = null where person = $1', [deputy.person]);
    await engine.test.owner.query('update appointments set valid_to = now() where person = $1', [deputy.person]);
    expect(await refusal(substitute(engine, head, deputy))).toEqual(['/acting person-unknown']);
    await engine.test.owner.query('update appointments set valid_to = null where person = $1', [deputy.person]);
  });

  it('is refused the same twice, and a ring; a row may stand', async () => {
    await substitute(engine, head, deputy);
    expect(await refusal(substitute(engine, head, deputy))).toEqual(['/acting acts-already']);
    await substitute(engine, deputy, dean);
    expect(await refusal(substitute(engine, dean, head))).toEqual(['/acting acting-ring']);
    expect(await refusal(substitute(engine, deputy, head))).toEqual(['/acting acting-ring']);
    const later = { from: await localDay(engine, 6), to: await localDay(engine, 9) };
    expect(await refusal(substitute(engine, dean, head, later))).toBe('done');
  });

  it('of orders that close a ring at the same instant records all but one', async () => {
    for (let round = 0; round < 10; round += 1) {
      await engine.test.owner.query('delete from substitutions');
      const told = await Promise.all([
        refusal(substitute(engine, head, deputy)),
        refusal(substitute(engine, deputy, dean)),
        refusal(substitute(engine, dean, head)),
      ]);
      expect(told.filter((one) => one === 'done')).toHaveLength(2);
    }
  });
});

describe('R38 a substitution', () => {
  it('begins at midnight of its first day and ends with its last, in the zone of the university', async () => {
    const [from, to] = [await localDay(engine, 1), await localDay(engine, 1)];
    await substitute(engine, head, deputy, { from, to });
    const { rows } = await engine.test.owner.query<{ begins: string; ends: string; hours: number }>(
      `select (valid_from at time zone 'Asia/Almaty')::text as begins, (valid_to at time zone 'Asia/Almaty')::text as ends,
         extract(epoch from valid_to - valid_from)::int / 3600 as hours from substitutions`,
    );
    expect(rows).toEqual([{ begins: `${from} 00:00:00`, ends: `${await localDay(engine, 2)} 00:00:00`, hours: 24 }]);
    const [listed] = await listOf(head, 'mine');
    expect(listed).toMatchObject({ from, to, state: 'coming', revocable: true });
    expect(await acting(deputy)).toEqual([]);
  });

  it('is listed to both whom it names and to whoever keeps it, to nobody else', async () => {
    const id = await substitute(engine, head, deputy, { by: secretary, procedures: ['journal-correction'] });
    for (const who of [head, deputy]) expect((await listOf(who, 'mine')).map((row) => row.id)).toEqual([id]);
    for (const who of [head, secretary, dean, administrator])
      expect((await listOf(who, 'kept')).map((row) => row.id)).toEqual([id]);
    const stranger = await engine.person('dean', 'society');
    expect([...(await listOf(stranger, 'mine')), ...(await listOf(stranger, 'kept'))]).toEqual([]);
    expect((await listOf(deputy, 'mine'))[0]).toMatchObject({ state: 'running', revocable: false });
    expect(await acting(deputy)).toMatchObject([
      { principal: { id: head.person }, order: { number: '41-к' }, procedures: ['journal-correction'] },
    ]);
    expect(await acting(head)).toEqual([]);
  });

  it('is ended before its day by whoever keeps it, once, and stays in sight with the reason', async () => {
    const id = await substitute(engine, head, deputy);
    expect(await refusal(revoke(engine, deputy, id))).toBe('forbidden');
    expect(await refusal(revoke(engine, await engine.person('dean', 'society'), id))).toBe('not-found');
    await revoke(engine, dean, id);
    expect(await refusal(revoke(engine, dean, id))).toBe('not-possible-now');
    expect(await acting(deputy)).toEqual([]);
    expect(await listOf(head, 'mine')).toMatchObject([
      { state: 'revoked', revocable: false, revoked: { by: dean.shortName, because: 'Вышел на работу раньше.' } },
    ]);
    // What was revoked stands in nobody's way.
    expect(await refusal(substitute(engine, deputy, head))).toBe('done');
  });

  it('is paged by the day it begins, the latest first', async () => {
    const ids: string[] = [];
    for (const day of [1, 3, 2]) {
      const on = { from: await localDay(engine, day), to: await localDay(engine, day) };
      ids.push(await substitute(engine, head, deputy, on));
    }
    const first = await engine.database.read(engine.university, async (q) =>
      listSubstitutions(q, administrator, { whose: 'kept', live: true, limit: 2, cursor: null }),
    );
    const second = await engine.database.read(engine.university, async (q) =>
      listSubstitutions(q, administrator, { whose: 'kept', live: true, limit: 2, cursor: first.next }),
    );
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
    expect(second.next).toBeNull();
  });

  const listOf = async (
    who: SessionPerson,
    whose: 'mine' | 'kept',
  ): Promise<Awaited<ReturnType<typeof listSubstitutions>>['items']> =>
    await engine.database.read(
      engine.university,
      async (q) => (await listSubstitutions(q, who, { whose, live: false, limit: 50, cursor: null })).items,
    );
  const acting = async (who: SessionPerson): ReturnType<typeof readActing> =>
    await engine.database.read(engine.university, async (q) => readActing(q, who));
});

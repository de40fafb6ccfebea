import type { TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { JournalRoles } from '../support/journal-roles';
import { dayFromToday, gatherRoles } from '../support/journal-roles';
import { minutes } from '../support/teaching-record';

let api: TestApi;
let cast: JournalRoles;

beforeAll(async () => {
  api = await startTestApi();
  cast = await gatherRoles(api);
});
afterAll(async () => {
  await api.stop();
});

const recorded = async (table: string): Promise<number> =>
  (await api.engine.test.owner.query(`select from ${table} where recorded_by is not null`)).rowCount!;

describe('what is sent four times at once', () => {
  const statuses = async (path: string, body: object, others: string): Promise<number[]> => {
    const senders = ['registrar', others, others, others];
    const answers = await Promise.all(senders.map(async (by) => await cast.as(by).post(`/api/teaching/${path}`, body)));
    return answers.map(({ status }) => status).sort();
  };

  it('R18 as a directive on the term of filling is recorded once', async () => {
    const body = {
      ...{ lessonsFrom: await dayFromToday(api, -21), lessonsTo: await dayFromToday(api, -8) },
      ...{ locksAt: `${await dayFromToday(api, 9)}T19:00:00.000Z`, basis: minutes },
    };
    expect(await statuses('filling-terms', body, 'registrar')).toEqual([201, 422, 422, 422]);
    expect(await recorded('filling_terms')).toBe(1);
  });

  it('R24 as a rule of locking is recorded once', async () => {
    const body = { lessonType: 'lecture', days: 9, count: 'working', first: 'next', basis: 'Приказ № 9' };
    expect(await statuses('lock-rules', body, 'office')).toEqual([201, 422, 422, 422]);
    expect(await recorded('lock_rules')).toBe(1);
  });
});

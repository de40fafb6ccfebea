import { occurrencesBetween } from '@kelisim/domain';
import { publishPack, readSchedules } from '@kelisim/persistence';
import type { PublishedSchedule } from '@kelisim/persistence';
import { connectTemporal } from '@kelisim/platform';
import type { TemporalAccess } from '@kelisim/platform';
import { sampleUniversity } from '@kelisim/samples';
import { scheduleIdOf, schedulePrefix } from '@kelisim/workflows';
import type { ScheduleDescription, ScheduleHandle } from '@temporalio/client';
import { until } from '../faults/until';
import type { CaseView, List } from '../support/api-answers';
import { gatherCast } from '../support/cast';
import type { ProductPair } from '../support/product-pair';
import { startProductPair } from '../support/product-pair';
import type { ScheduledPackWords } from '../support/scheduled-pack';
import { scheduledPack } from '../support/scheduled-pack';

const PATIENCE_MS = 240_000;
const DAY = 86_400_000;

let pair: ProductPair;
let temporal: TemporalAccess;
let schedule: ScheduleHandle;

beforeAll(async () => {
  pair = await startProductPair();
  const { temporalAddress: address, taskQueue } = pair.stored;
  temporal = await connectTemporal({ temporal: { address, namespace: 'default', taskQueue } });
  schedule = temporal.client.schedule.getHandle(scheduleIdOf(taskQueue, sampleUniversity, 'journal-review'));
}, PATIENCE_MS);
afterAll(async () => {
  await temporal.close();
  await pair.stop();
}, PATIENCE_MS);

const ask = async <Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await pair.stored.database.system(async (q) => await q.query<Row>(statement, values))).rows;

async function publish(words: ScheduledPackWords): Promise<void> {
  await pair.stored.database.transaction(sampleUniversity, async (q) => {
    await publishPack(q, sampleUniversity, scheduledPack(words));
  });
}
const published = async (): Promise<PublishedSchedule> => {
  const all = await pair.stored.database.read(sampleUniversity, async (q) => await readSchedules(q, sampleUniversity));
  return all[0]!;
};
/** The next moments by our own account. */
async function coming(count: number): Promise<readonly string[]> {
  const { schedule: content, surroundings } = await published();
  const [from, to] = [new Date().toISOString(), new Date(Date.now() + 4_000 * DAY).toISOString()];
  return occurrencesBetween(content, surroundings, from, to)
    .slice(0, count)
    .map(({ at }) => at);
}
const described = async (): Promise<ScheduleDescription | null> => await schedule.describe().catch(() => null);
/** Waits until Temporal's schedule names our next moments; gives what it names. */
async function untilTemporalAgrees(): Promise<readonly string[]> {
  let named: readonly string[] = [];
  await until(30_000, async () => {
    const description = await described();
    named = (description?.info.nextActionTimes ?? []).map((at) => at.toISOString());
    return named.length > 0 && JSON.stringify(named) === JSON.stringify(await coming(named.length));
  });
  return named;
}
interface StartRow {
  readonly at: Date;
  readonly case_id: string | null;
}
const filed = async (): Promise<readonly StartRow[]> =>
  await ask<StartRow>(
    'select nominal_at as at, case_id from scheduled_starts where case_id is not null order by nominal_at',
  );
const cases = async (): Promise<number> =>
  (await ask<{ n: number }>(`select count(*)::int as n from cases where procedure = 'journal-review'`))[0]!.n;

describe('Temporal’s schedules', () => {
  it.each([
    ["{ every: week, on: [monday, thursday], at: '09:00' }"],
    ["{ every: day, at: '00:30' }"],
    ["{ every: month, on: 25, at: '18:05' }"],
    ["{ every: month, on: last, at: '09:00' }"],
    ["{ every: year, on: '09-01', at: '08:00' }"],
    ["{ every: week, on: friday, at: '09:00', zone: Asia/Bishkek }"],
  ])(
    'are made and changed to what is published: %s',
    async (words) => {
      await publish({ schedule: words });
      const named = await untilTemporalAgrees();
      expect(named.length).toBeGreaterThan(3);
      expect(named).toEqual(await coming(named.length));
    },
    PATIENCE_MS,
  );

  it(
    'follow academic periods, and are computed anew when these change',
    async () => {
      const session = async (endsOn: string): Promise<unknown> =>
        await ask(
          `insert into academic_periods (university, id, code, title, level, kind, starts_on, ends_on)
         select id, 'a0000000-0000-4000-8000-000000000001', 'ПА', name, 'bachelor', 'session', $1::date - 20, $1::date from universities
         on conflict (university, id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
          [endsOn],
        );
      const days = (count: number): string => new Date(Date.now() + count * DAY).toISOString().slice(0, 10);
      await session(days(10));
      await publish({ schedule: "{ after: 14 days, of: end of session, at: '10:00' }", gives: '{ week: period end }' });
      const before = await untilTemporalAgrees();
      expect(before).toHaveLength(1);
      await session(days(30));
      const after = await untilTemporalAgrees();
      expect(Date.parse(after[0]!) - Date.parse(before[0]!)).toBe(20 * DAY);
    },
    PATIENCE_MS,
  );

  it(
    'are removed with the schedule of the pack',
    async () => {
      await publish({ schedule: null });
      expect(await until(30_000, async () => (await described()) === null)).not.toBeNull();
      const left: string[] = [];
      for await (const { scheduleId } of temporal.client.schedule.list())
        if (scheduleId.startsWith(schedulePrefix(pair.stored.taskQueue))) left.push(scheduleId);
      expect(left).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('starts by the calendar', () => {
  it(
    'that were missed for three days are made up for, each once, under its own moment; two workers see to it',
    async () => {
      await publish({ schedule: "{ every: day, at: '00:00' }" });
      // As if nothing had run since then: neither the workers nor Temporal know of these days.
      await ask(`update schedules set since = now() - interval '3 days'`);
      const { schedule: content, surroundings, since } = await published();
      const missed = occurrencesBetween(content, surroundings, since, new Date(Date.now() - 180_000).toISOString());
      expect(missed.length).toBeGreaterThanOrEqual(2);
      expect(await until(60_000, async () => (await filed()).length === missed.length)).not.toBeNull();
      expect((await filed()).map(({ at }) => at.toISOString())).toEqual(missed.map(({ at }) => at));
      expect(await cases()).toBe(missed.length);
    },
    PATIENCE_MS,
  );

  it(
    'are not made again by a backfill, and not at all by hand between two moments',
    async () => {
      const before = await cases();
      const actions = (await schedule.describe()).info.numActionsTaken;
      await schedule.backfill({ start: new Date(Date.now() - 3 * DAY), end: new Date(), overlap: 'ALLOW_ALL' });
      const [nearest] = await coming(1);
      const isNear =
        Date.parse(nearest!) - Date.now() < 3.5 * 3_600_000 || Date.parse(nearest!) - Date.now() > 20.5 * 3_600_000;
      if (!isNear) await schedule.trigger('ALLOW_ALL');
      expect(
        await until(60_000, async () => (await schedule.describe()).info.numActionsTaken > actions),
      ).not.toBeNull();
      expect(await until(60_000, async () => (await running()) === 0)).not.toBeNull();
      expect(await cases()).toBe(before);
    },
    PATIENCE_MS,
  );

  it('put the case into the inbox of whoever it is filed for; its history says that the calendar filed it', async () => {
    const [start] = await filed();
    const registrar = (await gatherCast(pair.addresses[1], 'ru')).as('registrar');
    const view = await registrar.get<CaseView>(`/api/cases/${start!.case_id!}`);
    expect(view).toMatchObject({ state: 'open', tasks: [{ step: 'review', person: registrar.session.person.id }] });
    const { items } = await registrar.get<List<{ scheduledFor: string | null }>>(
      `/api/cases/${start!.case_id!}/events`,
    );
    expect(items.map(({ scheduledFor }) => scheduledFor)).toEqual([start!.at.toISOString()]);
  });
});

/** Starts that Temporal is still at. */
const running = async (): Promise<number> =>
  (
    await temporal.client.workflow.count(
      `WorkflowType = 'scheduledStart' AND ExecutionStatus = 'Running' AND TaskQueue = '${pair.stored.taskQueue}'`,
    )
  ).count;

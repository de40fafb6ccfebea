import type { CalendarLayer } from '@kelisim/domain';
import type { BegunChange, CalendarChange, ChangePlan } from '@kelisim/persistence';
import { beginChange, planChange } from '@kelisim/persistence';
import type { TestEngine } from './engine';

export const calendarBasis = { number: '12-ө', date: '2026-01-05', text: 'Приказ о календаре' };

/** The id of a unit by its code. */
export async function unitOf({ test, university }: TestEngine, code: string): Promise<string> {
  const { rows } = await test.owner.query<{ id: string }>('select id from units where university = $1 and code = $2', [
    university,
    code,
  ]);
  return rows[0]!.id;
}

/** The local date so many days from the database's today. */
export async function dayFromToday({ test }: TestEngine, days: number): Promise<string> {
  const { rows } = await test.owner.query<{ day: string }>(
    `select ((app_now() at time zone 'Asia/Almaty')::date + $1::int)::text as day`,
    [days],
  );
  return rows[0]!.day;
}

export async function nowOf({ test }: TestEngine): Promise<string> {
  const { rows } = await test.owner.query<{ now: Date }>('select app_now() as now');
  return rows[0]!.now.toISOString();
}

/** A layer by which nothing counts from one day to another: every term that ends on them moves. */
export async function vacationLayer(engine: TestEngine, from: number, to: number): Promise<CalendarLayer> {
  const [first, last] = [await dayFromToday(engine, from), await dayFromToday(engine, to)];
  return { days: [], periods: [{ from: first, to: last, name: 'Каникулы', counts: false }] };
}

export async function preview(engine: TestEngine, change: CalendarChange): Promise<ChangePlan> {
  const { university, stores, database } = engine;
  const now = await nowOf(engine);
  return await database.read(
    university,
    async (q) => await planChange(q, { university, journal: stores.journal, now }, change),
  );
}

/** Begins an act by what its preview has shown, and moves no term of a case yet. */
export async function begin(engine: TestEngine, change: CalendarChange, fingerprint?: string): Promise<BegunChange> {
  const registrar = await engine.person('registrar');
  const agreed = fingerprint ?? (await preview(engine, change)).fingerprint;
  const asked = { ...change, basis: calendarBasis, fingerprint: agreed };
  return await engine.database.transaction(
    engine.university,
    async (tx) => await beginChange(tx, engine.stores.journal, registrar, asked),
  );
}

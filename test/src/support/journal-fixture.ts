import type { Queryable } from '@kelisim/persistence';
import { insertUsualTeaching, openWindow } from '@kelisim/journal';
import type { WindowScopeValues } from '@kelisim/domain';
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** The smallest university with a journal: a teacher, a group of three students, and lessons locked and open. */
export interface JournalFixture {
  readonly university: string;
  readonly unit: string;
  readonly teacher: string;
  readonly otherTeacher: string;
  readonly discipline: string;
  readonly group: string;
  readonly journal: string;
  readonly otherJournal: string;
  readonly students: readonly string[];
  readonly stranger: string;
  /** Locked lessons of three days, two types each. */
  readonly locked: readonly FixtureLesson[];
  readonly open: FixtureLesson;
  readonly future: FixtureLesson;
  readonly line: string;
}

export interface FixtureLesson {
  readonly id: string;
  readonly date: string;
  readonly type: string;
}

const words = (text: string): string => JSON.stringify({ ru: text, kk: text, ky: text, en: text });

/** Fills an empty database, as its owner. */
export async function loadJournalFixture(owner: Pool): Promise<JournalFixture> {
  const id = (): string => randomUUID();
  const [university, unit, discipline, programme] = [id(), id(), id(), id()];
  const [teacher, otherTeacher, group, otherGroup] = [id(), id(), id(), id()];
  const [journal, otherJournal, line] = [id(), id(), id()];
  const run = (text: string, ...values: unknown[]): Promise<unknown> => owner.query(text, values);
  await run(
    `insert into universities (id, code, name, city, zone, language) values ($1, 'fixture', $2, $2, 'Asia/Almaty', 'ru')`,
    university,
    words('Проба'),
  );
  await run(
    `insert into units values ($1, $2, 'department', 'unit', $3, null, 'department-head')`,
    university,
    unit,
    words('Кафедра'),
  );
  for (const person of [teacher, otherTeacher])
    await run(
      `insert into people (university, id, name, short_name) values ($1, $2, 'Пробный Преподаватель', 'Пробный П.')`,
      university,
      person,
    );
  await insertUsualTeaching(owner, { university, basis: 'Проба' });
  const period = id();
  await run(
    `insert into academic_periods values ($1, $2, 'first', $3, 'bachelor', 'semester', current_date - 60, current_date + 60)`,
    university,
    period,
    words('Семестр'),
  );
  await run(
    `insert into programmes values ($1, $2, 'P1', $3, $4, 'bachelor')`,
    university,
    programme,
    words('Программа'),
    unit,
  );
  await run(
    `insert into disciplines values ($1, $2, 'D1', $3, $4, 'discipline')`,
    university,
    discipline,
    words('Дисциплина'),
    unit,
  );
  for (const [name, each] of Object.entries({ 'А-1': group, 'Б-1': otherGroup }))
    await run(`insert into student_groups values ($1, $2, $3, $4, 1)`, university, each, name, programme);
  const students = [id(), id(), id()].sort();
  const stranger = id();
  for (const [place, student] of [...students, stranger].entries()) {
    await run(
      `insert into students values ($1, $2, $3, $3, $4, $5)`,
      ...[university, student, `Студент ${place + 1}`, unit, `K-${place}`],
    );
    await run(
      `insert into group_members values ($1, $2, $3, current_date - 60, null, 'Приказ')`,
      ...[university, student, student === stranger ? otherGroup : group],
    );
  }
  await run(
    `insert into journals values ($1, $2, $3, $4, $5, $6)`,
    university,
    journal,
    discipline,
    group,
    teacher,
    period,
  );
  await run(
    `insert into journals values ($1, $2, $3, $4, $5, $6)`,
    university,
    otherJournal,
    discipline,
    group,
    otherTeacher,
    period,
  );
  const lesson = async (daysAhead: number, type: string, locks: string): Promise<FixtureLesson> => {
    const { rows } = await owner.query<FixtureLesson>(
      `with day as (select (app_now() at time zone 'Asia/Almaty')::date + $4::int as day)
       insert into lessons select $1, $2, $3, day, $5, 'тема', app_now() + $6::interval, day::timestamp at time zone 'Asia/Almaty',
         'hundred-points', '{"kind":"fixture"}' from day
       returning id, held_on::text as date, type`,
      [university, id(), journal, daysAhead, type, locks],
    );
    return rows[0]!;
  };
  const locked: FixtureLesson[] = [];
  for (const day of [-30, -29, -28])
    for (const type of ['lecture', 'practical']) locked.push(await lesson(day, type, '-20 days'));
  await insertCase(owner, { university, unit, teacher, line });
  return {
    ...{
      university,
      unit,
      teacher,
      otherTeacher,
      discipline,
      group,
      journal,
      otherJournal,
      students,
      stranger,
      locked,
      line,
    },
    open: await lesson(0, 'practical', '1 day'),
    future: await lesson(5, 'lecture', '10 days'),
  };
}

/** Takes away what was written and opened; lessons and people stay. */
export async function emptyJournal(owner: Pool): Promise<void> {
  for (const table of ['mark_changes', 'marks', 'window_snapshots', 'windows'])
    await owner.query(`delete from ${table}`);
}

/** A window belongs to a line of a case; nothing else of the case matters here. */
async function insertCase(
  owner: Pool,
  of: { university: string; unit: string; teacher: string; line: string },
): Promise<void> {
  await owner.query(`insert into packs (university, procedure, version, content) values ($1, 'p', '1', '{}')`, [
    of.university,
  ]);
  await owner.query(
    `insert into cases (university, id, procedure, version, number, language, author, author_position, author_unit, status, filed_at,
       core, header, personal) values ($1, $2, 'p', '1', 'N-1', 'ru', $3, 'teacher', $4, 'open', app_now(), '1', '{}', '')`,
    [of.university, of.line, of.teacher, of.unit],
  );
  await owner.query(
    `insert into lines (university, id, case_id, status, sequence, head, state) values ($1, $2, $2, 'open', 1, '', '{}')`,
    [of.university, of.line],
  );
}

/** One transaction under the weak role, as the product runs it. */
export async function inTransaction<T>(
  pool: Pool,
  university: string,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  const client = await begin(pool, university);
  try {
    const result = await work(queryableOf(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** A transaction that the test ends itself. */
export async function begin(pool: Pool, university: string): Promise<PoolClient> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`select set_config('kelisim.university', $1, true)`, [university]);
  return client;
}

export const queryableOf = (client: PoolClient): Queryable => ({
  query: (text, values = []) => client.query(text, [...values]),
});

/** Opens a window for the fixture's teacher, over this scope, for two days from now or from `from`. */
export async function openFixtureWindow(
  pool: Pool,
  fixture: JournalFixture,
  scope: Partial<WindowScopeValues>,
  key: string = randomUUID(),
): Promise<{ id: string; number: string; line: string; window: string }> {
  const opened = await inTransaction(pool, fixture.university, async (tx) => {
    const { rows } = await tx.query<{ now: Date; end: Date }>(
      `select app_now() as now, app_now() + interval '2 days' as end`,
    );
    return await openWindow(tx, {
      ...{
        id: randomUUID(),
        case: fixture.line,
        line: fixture.line,
        window: key,
        holder: fixture.teacher,
        openedBy: null,
      },
      scope: {
        ...{ discipline: fixture.discipline, group: fixture.group, lessonTypes: null, grades: true },
        ...{ dates: fixture.locked.map(({ date }) => date), students: fixture.students, ...scope },
      },
      opensAt: rows[0]!.now.toISOString(),
      closesAt: rows[0]!.end.toISOString(),
    });
  });
  return { ...opened, line: fixture.line, window: key };
}

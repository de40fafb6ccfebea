import { DomainError } from '@kelisim/domain';
import { closeSheet, formSheet, lateMarkRefusal, recordFillingTerm, writeMarks } from '@kelisim/journal';
import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { PlannedControl, SheetGround } from '../support/sheet-ground';
import { makeSheetGround } from '../support/sheet-ground';

let api: TestApi;
let teacher: User;
let registrar: User;
let ground: SheetGround;
let controls: readonly PlannedControl[];
let sheets: readonly string[];

beforeAll(async () => {
  api = await startTestApi();
  [teacher, registrar] = [await api.as('teacher', 'mathematics'), await api.as('registrar')];
  const students = Array.from({ length: 10 }, (_, place) => `Студент ${place}`);
  ground = await makeSheetGround(api, { teacher, students });
  await ground.addJournal(teacher.person.person, await addSubgroup());
  controls = [
    await ground.lesson('practical', -9, { open: true }),
    await ground.lesson('midterm', -8, { open: true }),
    await ground.lesson('written-exam', -7, { open: true }),
  ];
  for (const control of controls) await ground.mark(control, ...students.map(() => '70'));
  sheets = await formSheets();
});
afterAll(async () => {
  await api.stop();
});

async function addSubgroup(): Promise<string> {
  const id = newId();
  await api.engine.test.owner.query(`insert into subgroups values ($1, $2, $3, '1')`, [
    ...[api.engine.university, id, ground.group],
  ]);
  return id;
}

/** A sheet of each student, of two kinds that share controls. */
async function formSheets(): Promise<string[]> {
  const { discipline, group, period, students } = ground;
  const wanted = ['exam', 'midterm'].flatMap((kind) => students.map((student) => ({ kind, student })));
  return await Promise.all(
    wanted.map(async ({ kind, student }) => {
      const of = { kind, discipline, group, period, students: [student] };
      const { database, university } = api.engine;
      return (await database.transaction(university, async (tx) => formSheet(tx, readerOf(teacher), of))).id;
    }),
  );
}

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;
const some = (): string[] => {
  const drawn = ground.students.filter(() => Math.random() < 0.4);
  return drawn.length > 0 ? drawn : ground.students.slice(0, 1);
};
const readerOf = ({ person: { person, appointments } }: User): Parameters<typeof closeSheet>[1] => ({
  person,
  positions: appointments,
});

/** Two windows of one case, each of a line of its own, as two faculties open them. */
async function openTwo(): Promise<readonly { readonly line: string; readonly window: string }[]> {
  const { owner } = api.engine.test;
  const { university, stores } = api.engine;
  const lines = [newId(), newId()];
  await owner.query(
    `with made as (
       insert into cases (university, id, procedure, version, number, language, author, author_position, author_unit, status, filed_at,
         core, header, personal)
       select $1, $2, procedure, version, concat('L-', $2::uuid), 'ru', $4, 'teacher', $5, 'open', app_now(), '1', '{}', ''
       from packs where university = $1 limit 1 returning university, id
     ) insert into lines (university, id, case_id, status, sequence, head, state, item_key)
     select university, line, id, 'open', 1, '', '{}', nullif(place, 1)::text
     from made, unnest($3::uuid[]) with ordinality as l (line, place)`,
    [university, lines[0], lines, teacher.person.person, teacher.person.appointments[0]!.unit],
  );
  const names = lines.map((line) => ({ line, window: 'w' }));
  for (const name of names)
    await api.engine.database.transaction(university, async (tx) => {
      const { rows } = await tx.query<{ now: Date; end: Date }>(
        `select app_now() as now, app_now() + interval '2 days' as end`,
      );
      await stores.journal.openWindow(tx, {
        ...{ id: newId(), case: lines[0]!, ...name, holder: teacher.person.person, openedBy: null },
        scope: {
          ...{ discipline: ground.discipline, group: ground.group, lessonTypes: null, grades: true },
          ...{ dates: controls.map(({ date }) => date), students: some() },
        },
        ...{ opensAt: rows[0]!.now.toISOString(), closesAt: rows[0]!.end.toISOString() },
      });
    });
  return names;
}

/** Everybody who takes journals, windows, sheets and lessons, at the same time, until each has met the others often enough. */
class Turmoil {
  readonly tried = { written: 0, ended: 0, closed: 0, directed: 0 };
  readonly done = { ...this.tried };
  private readonly ends = Date.now() + 30_000;

  private get isOver(): boolean {
    const often = Object.values(this.tried).every((count) => count >= 40);
    return Date.now() > this.ends || (often && Object.values(this.done).every((count) => count >= 5));
  }

  async writer(): Promise<void> {
    await this.again('written', async (tx) => {
      const lesson = pick(controls).id;
      const marks = some().map((student) => ({ lesson, student, value: pick(['50', '60', '70']) }));
      await writeMarks(tx, { person: teacher.person.person, journal: ground.journal, marks });
    });
  }

  /** One after the other, or both in one transaction and in any order, as a cancelled case ends its rights. */
  async ender(): Promise<void> {
    const { journal } = api.engine.stores;
    while (!this.isOver) {
      const names = [...(await openTwo())].sort(() => Math.random() - 0.5);
      await pause(Math.random() * 30);
      const parts = Math.random() < 0.5 ? [names] : names.map((name) => [name]);
      await Promise.all(
        parts.map(async (part) => {
          await this.once('ended', async (tx) => {
            for (const name of part) await journal.closeWindow(tx, { ...name, how: 'revoked' });
          });
        }),
      );
    }
  }

  async closer(): Promise<void> {
    await this.again('closed', async (tx) => {
      await closeSheet(tx, readerOf(teacher), pick(sheets));
    });
  }

  async director(): Promise<void> {
    let number = 0;
    await this.again('directed', async (tx) => {
      await pause(Math.random() * 30);
      const [lessonsFrom, lessonsTo] = [controls[0]!.date, controls[2]!.date];
      const locksAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
      const basis = { number: String((number += 1)), date: lessonsFrom, text: 'Продлить' };
      const which = { period: ground.period, level: null, lessonType: null };
      await recordFillingTerm(tx, readerOf(registrar), { ...which, lessonsFrom, lessonsTo, locksAt, basis });
    });
  }

  private async again(what: keyof Turmoil['done'], work: (tx: Queryable) => Promise<void>): Promise<void> {
    while (!this.isOver) await this.once(what, work);
  }

  /** Refusals are many, and find their locks too: a window is over, a sheet is closed or has an open window. */
  private async once(what: keyof Turmoil['done'], work: (tx: Queryable) => Promise<void>): Promise<void> {
    this.tried[what] += 1;
    try {
      await api.engine.database.transaction(api.engine.university, work);
      this.done[what] += 1;
    } catch (error) {
      if (!(error instanceof DomainError) && lateMarkRefusal(error) === undefined) throw error;
    }
  }
}

/** Deadlocks that Postgres has broken in this database; sessions report them within a second of being idle. */
async function deadlocks(): Promise<number> {
  await pause(1500);
  const { rows } = await api.engine.test.owner.query<{ count: number }>(
    'select deadlocks::int as count from pg_stat_database where datname = current_database()',
  );
  return rows[0]!.count;
}

it('R07, R18, R20, R24 who writes, ends windows, closes sheets and moves locks never waits for another in a circle', async () => {
  const before = await deadlocks();
  const turmoil = new Turmoil();
  await Promise.all([
    ...[turmoil.writer(), turmoil.writer(), turmoil.ender(), turmoil.ender()],
    ...[turmoil.closer(), turmoil.closer(), turmoil.director()],
  ]);
  const broken = (await deadlocks()) - before;
  expect(broken).toBe(0);
  for (const count of Object.values(turmoil.tried)) expect(count).toBeGreaterThanOrEqual(40);
  for (const count of Object.values(turmoil.done)) expect(count).toBeGreaterThanOrEqual(5);
});

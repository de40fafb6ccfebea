import type { WindowScopeValues } from '@kelisim/domain';
import { newId } from '@kelisim/persistence';
import type { TestApi, User } from './http-api';

/** A group of three students with a journal of one discipline in the sample university, to plan controls in. */
export interface SheetGround {
  readonly discipline: string;
  readonly group: string;
  readonly period: string;
  readonly journal: string;
  readonly students: readonly string[];
  readonly teacher: User;
  /** Plans a lesson so many days from today; the first hour of its day. */
  lesson(
    type: string,
    days: number,
    more?: { readonly open?: boolean; readonly journal?: string },
  ): Promise<PlannedControl>;
  /** Marks of the students in order, as an import writes them; null: none. */
  mark(lesson: PlannedControl, ...values: readonly (string | null)[]): Promise<void>;
  /** Another journal of the ground, e.g. of a colleague or a subgroup. */
  addJournal(teacher: string, subgroup?: string): Promise<string>;
  /** `meanwhile` is done when the window is there and nobody else sees it yet. */
  openWindow(scope: Partial<WindowScopeValues>, meanwhile?: () => Promise<void>): Promise<OpenedWindow>;
}

export interface PlannedControl {
  readonly id: string;
  readonly date: string;
  readonly type: string;
}

export interface OpenedWindow {
  readonly id: string;
  readonly number: string;
  close(): Promise<void>;
}

/** What a ground is of. */
export interface GroundSetting {
  readonly department?: string;
  readonly finishing?: string;
  /** Names of the students. */
  readonly students?: readonly string[];
  readonly teacher: User;
  readonly programme?: string;
  readonly kind?: 'discipline' | 'module';
}

let made = 0;

export async function makeSheetGround(api: TestApi, setting: GroundSetting): Promise<SheetGround> {
  const { owner } = api.engine.test;
  const { university } = api.engine;
  const { teacher, kind = 'discipline', department = 'mathematics', finishing, programme = '6B05101' } = setting;
  const run = async (text: string, ...values: unknown[]): Promise<unknown> =>
    await owner.query(text, [university, ...values]);
  const [discipline, group, journal] = [newId(), newId(), newId()];
  const period = newId();
  made += 1;
  const name = JSON.stringify({
    ru: `Алгебра ${made}`,
    kk: `Алгебра ${made} (қ)`,
    ky: `Алгебра ${made} (к)`,
    en: `Algebra ${made}`,
  });
  await run(
    `insert into academic_periods values ($1, $2, $3, $4, 'bachelor', 'semester', current_date - 100, current_date + 100)`,
    ...[
      period,
      `autumn-${made}`,
      JSON.stringify({ ru: 'Осенний семестр', kk: 'Күзгі семестр', ky: 'Күзгү семестр', en: 'Autumn' }),
    ],
  );
  await run(
    `insert into disciplines (university, id, code, name, department, kind, finishing_department)
     select $1, $2, $3, $4, u.id, $6, (select id from units where university = $1 and code = $7)
     from units u where u.university = $1 and u.code = $5`,
    ...[discipline, `ALG${made}`, name, department, kind, finishing ?? null],
  );
  await run(
    `insert into student_groups select $1, $2, $3, id, 2 from programmes where university = $1 and code = $4`,
    ...[group, `АЛГ-${made}`, programme],
  );
  const names = setting.students ?? ['Абенова Айгүл', 'Борисов Павел', 'Жұмабек Әлихан'];
  const students = names.map(() => newId());
  for (const [place, student] of students.entries()) {
    await run(
      `insert into students (university, id, name, short_name, faculty, record_book)
       select $1, $2, $3, $3, id, $4 from units where university = $1 and code = 'science'`,
      ...[student, names[place], `${made}-${place + 1}`],
    );
    await run(`insert into group_members values ($1, $2, $3, current_date - 100, null, 'Приказ')`, student, group);
  }
  const addJournal = async (person: string, subgroup: string | null, id = newId()): Promise<string> => {
    await run(
      'insert into journals (university, id, discipline, group_id, teacher, period, subgroup) values ($1, $2, $3, $4, $5, $6, $7)',
      ...[id, discipline, group, person, period, subgroup],
    );
    return id;
  };
  await addJournal(teacher.person.person, null, journal);
  return {
    ...{ discipline, group, period, journal, students, teacher },
    addJournal: async (person, subgroup) => await addJournal(person, subgroup ?? null),
    lesson: async (type, days, { open = false, journal: other = journal } = {}) => {
      const { rows } = await owner.query<PlannedControl>(
        `with day as (select (app_now() at time zone 'Asia/Almaty')::date + $5::int as day)
         insert into lessons (university, id, journal, held_on, type, topic, locks_at, starts_at, scale, lock_basis)
         select $1, $2, $3, day, $4::text, 'тема', app_now() + $6::interval, day::timestamp at time zone 'Asia/Almaty',
           (select scale from lesson_types where university = $1 and code = $4::text), '{"kind":"fixture"}' from day
         returning id, held_on::text as date, type`,
        [university, newId(), other, type, days, open ? '5 days' : '-1 minute'],
      );
      return rows[0]!;
    },
    mark: async (lesson, ...values) => {
      for (const [place, value] of values.entries())
        if (value !== null)
          await run(
            `insert into marks (university, lesson, student, value, changed_at) values ($1, $2, $3, $4, app_now())`,
            ...[lesson.id, students[place], value],
          );
    },
    openWindow: async (scope, meanwhile) => {
      const whole = { discipline, group, lessonTypes: null, dates: [], students, grades: true };
      return await openWindow(api, teacher, { ...whole, ...scope }, meanwhile);
    },
  };
}

async function openWindow(
  api: TestApi,
  teacher: User,
  scope: WindowScopeValues,
  meanwhile?: () => Promise<void>,
): Promise<OpenedWindow> {
  const { database, stores, university, test } = api.engine;
  const line = newId();
  const unit = teacher.person.appointments[0]!.unit;
  await test.owner.query(
    `insert into packs (university, procedure, version, content) values ($1, 'p', '1', '{}') on conflict do nothing`,
    [university],
  );
  await test.owner.query(
    `insert into cases (university, id, procedure, version, number, language, author, author_position, author_unit, status, filed_at,
       core, header, personal) values ($1, $2, 'p', '1', concat('N-', $2::uuid), 'ru', $3, 'teacher', $4, 'open', app_now(), '1', '{}', '')`,
    [university, line, teacher.person.person, unit],
  );
  await test.owner.query(
    `insert into lines (university, id, case_id, status, sequence, head, state) values ($1, $2, $2, 'open', 1, '', '{}')`,
    [university, line],
  );
  const id = newId();
  const number = await database.transaction(university, async (tx) => {
    const { rows } = await tx.query<{ now: Date; end: Date }>(
      `select app_now() as now, app_now() + interval '2 days' as end`,
    );
    await stores.journal.openWindow(tx, {
      ...{ id, case: line, line, window: 'w', holder: teacher.person.person, openedBy: null, scope },
      ...{ opensAt: rows[0]!.now.toISOString(), closesAt: rows[0]!.end.toISOString() },
    });
    await meanwhile?.();
    return (await tx.query<{ number: string }>('select number from windows where id = $1', [id])).rows[0]!.number;
  });
  return {
    ...{ id, number },
    close: async () => {
      await database.transaction(university, async (tx) => {
        await stores.journal.closeWindow(tx, { line, window: 'w', how: 'closed' });
      });
    },
  };
}

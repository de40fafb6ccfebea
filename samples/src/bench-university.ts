import { insertUsualTeaching } from '@kelisim/journal';
import type { Queryable } from '@kelisim/persistence';
import { recordLayer } from '@kelisim/persistence';
import { createHash, randomBytes } from 'node:crypto';
import { appointedSince } from './insert-organisation';
import { insertRows } from './insert-rows';
import { addDays } from './iso-date';
import { positions } from './positions';
import type { Position } from './positions';
import { idOf } from './random';
import { sampleLayer } from './sample-calendar';

export interface BenchSize {
  readonly departments: number;
  readonly councils: number;
  readonly teachers: number;
}

/** Somebody who acts in a measurement: his session is open already. */
export interface BenchActor {
  readonly person: string;
  readonly unit: string;
  /** Value of the session cookie. */
  readonly token: string;
}

/** What a teacher's note can name: a locked lesson of his own with two marks. */
export interface BenchTeaching {
  readonly journal: string;
  readonly discipline: string;
  readonly group: string;
  readonly students: readonly string[];
  readonly lesson: { readonly id: string; readonly date: string; readonly type: string };
}

export interface BenchUniversity {
  readonly university: string;
  readonly registrar: BenchActor;
  readonly heads: readonly BenchActor[];
  readonly secretaries: readonly BenchActor[];
  readonly teachers: readonly (BenchActor & { readonly teaching: BenchTeaching })[];
}

const top = idOf('bench unit university');
const unitOf = (code: string): string => idOf(`bench unit ${code}`);
const words = (text: string): object => ({ ru: text, kk: text, ky: text, en: text });
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/**
 * Loads a large plain university for measurements: departments with heads, faculties with a council and its secretary,
 * one registrar, and teachers spread over the departments, all with sessions of a day. Run it as the owner, on a
 * database that has none yet.
 */
export async function loadBenchUniversity(client: Queryable, size: BenchSize): Promise<BenchUniversity> {
  const university = idOf('bench university');
  const { rows } = await client.query<{ today: string }>(
    `insert into universities (id, code, name, city, zone, language) values ($1, 'bench', $2, $2, 'Asia/Almaty', 'ru')
     returning (app_now() at time zone zone)::date::text as today`,
    [university, JSON.stringify(words('Bench'))],
  );
  const today = rows[0]?.today ?? '';
  const load = new BenchLoad(client, university, today, size);
  await load.insertUnits();
  const registrar = await load.appoint('registrar', () => top, 1);
  await load.appoint('administrator', () => top, 1);
  await load.appoint('vice-rector', () => top, 1);
  const heads = await load.appoint('department-head', (index) => unitOf(`dept-${index}`), size.departments);
  const secretaries = await load.appoint('council-secretary', (index) => unitOf(`council-${index}`), size.councils);
  const teachers = await load.appoint('teacher', (index) => unitOf(`dept-${index % size.departments}`), size.teachers);
  await load.insertCouncils(secretaries);
  const teaching = await load.insertTeaching(teachers);
  const [first] = registrar;
  if (first === undefined) throw new Error('the registrar was not appointed');
  return { university, registrar: first, heads, secretaries, teachers: withTeaching(teachers, teaching) };
}

function withTeaching(
  teachers: readonly BenchActor[],
  teaching: readonly BenchTeaching[],
): BenchUniversity['teachers'] {
  return teachers.flatMap((actor, index) => {
    const load = teaching[index];
    return load === undefined ? [] : [{ ...actor, teaching: load }];
  });
}

/** The tables of one load. */
class BenchLoad {
  constructor(
    private readonly client: Queryable,
    private readonly university: string,
    private readonly today: string,
    private readonly size: BenchSize,
  ) {}

  async insertUnits(): Promise<void> {
    const unit = (code: string, kind: string, parent: string | null, head: Position): object => ({
      ...{ id: unitOf(code), code, kind, name: words(code), parent, head_position: head },
    });
    await this.insert(
      'positions',
      Object.entries(positions).map(([code, title]) => ({ code, title })),
    );
    await this.insert('units', [
      unit('university', 'university', null, 'rector'),
      ...numbers(this.size.councils).map((index) => unit(`council-${index}`, 'faculty', top, 'dean')),
      ...numbers(this.size.departments).map((index) =>
        unit(`dept-${index}`, 'department', this.facultyOf(index), 'department-head'),
      ),
    ]);
    const { valid_from: validFrom } = this.appointed();
    await recordLayer(this.client, this.university, { ...sampleLayer, unit: top, validFrom });
  }

  async appoint(position: Position, unit: (index: number) => string, count: number): Promise<readonly BenchActor[]> {
    const actors = numbers(count).map((index) => ({
      person: idOf(`bench ${position} ${index}`),
      unit: unit(index),
      token: randomBytes(32).toString('base64url'),
    }));
    const name = (index: number): object => ({
      name: `${position} ${index}`,
      short_name: `${position} ${index}`,
      language: 'ru',
    });
    await this.insert(
      'people',
      actors.map(({ person }, index) => ({ id: person, ...name(index) })),
    );
    // No password has this hash: these accounts are reached by their sessions only.
    const account = (index: number): object => ({ login: `bench.${position}.${index}`, password_hash: '!' });
    await this.insert(
      'accounts',
      actors.map(({ person }, index) => ({ id: person, person, ...account(index) })),
    );
    await this.insert(
      'appointments',
      actors.map((actor) => ({
        id: actor.person,
        person: actor.person,
        position,
        unit: actor.unit,
        ...this.appointed(),
      })),
    );
    await this.openSessions(actors);
    return actors;
  }

  async insertCouncils(secretaries: readonly BenchActor[]): Promise<void> {
    const council = { kind: 'deans-council', secretary_position: 'council-secretary', title: words('Council') };
    await this.insert(
      'councils',
      secretaries.map(({ unit }) => ({ id: unit, unit, ...council })),
    );
    const seats = secretaries.map(({ unit, person }) => ({
      council: unit,
      person,
      role: 'secretary',
      ...this.appointed(),
    }));
    await this.insert('council_members', seats);
  }

  /** One programme, a discipline, a group and two students for each department; a journal for each teacher. */
  async insertTeaching(teachers: readonly BenchActor[]): Promise<readonly BenchTeaching[]> {
    await insertUsualTeaching(this.client, { university: this.university, basis: 'bench' });
    const programme = idOf('bench programme');
    await this.insert('academic_periods', [this.period()]);
    await this.insert('programmes', [
      { id: programme, code: 'P', name: words('Programme'), faculty: top, level: 'bachelor' },
    ]);
    const departments = numbers(this.size.departments).map((index) => ({ index, id: unitOf(`dept-${index}`) }));
    await this.insert(
      'disciplines',
      departments.map(({ index, id }) => ({
        ...{ id, code: `D-${index}`, name: words(`D-${index}`), department: id, kind: 'discipline' },
      })),
    );
    await this.insert(
      'student_groups',
      departments.map(({ index, id }) => ({ id, name: `G-${index}`, programme, course: 1 })),
    );
    await this.insert(
      'students',
      departments.flatMap(({ index }) => this.studentsOf(index)),
    );
    await this.insert(
      'group_members',
      departments.flatMap(({ index, id }) => this.membersOf(index, id)),
    );
    const teaching = teachers.map(({ unit }, index) => this.teachingOf(index, unit));
    await this.insert(
      'journals',
      teaching.map(({ journal, discipline, group }, index) => ({
        id: journal,
        discipline,
        group_id: group,
        teacher: teachers[index]?.person,
        period: idOf('bench period'),
      })),
    );
    await this.insertLessons(teaching);
    return teaching;
  }

  private async insertLessons(teaching: readonly BenchTeaching[]): Promise<void> {
    const locks_at = `${addDays(this.today, -7)}T00:00:00Z`;
    const lessons = teaching.map(({ journal, lesson: { id, date, type } }) => ({
      id,
      journal,
      held_on: date,
      type,
      topic: '1',
      starts_at: `${date}T03:30:00Z`,
      scale: 'hundred-points',
      locks_at,
      lock_basis: { kind: 'bench' },
    }));
    await this.insert('lessons', lessons);
    const marks = teaching.flatMap(({ lesson, students }) =>
      students.map((student) => ({ lesson: lesson.id, student, value: '50', changed_at: `${lesson.date}T06:00:00Z` })),
    );
    await this.insert('marks', marks);
  }

  private period(): object {
    const days = { starts_on: addDays(this.today, -60), ends_on: addDays(this.today, 60) };
    return { id: idOf('bench period'), code: 'first', title: words('1'), level: 'bachelor', kind: 'semester', ...days };
  }

  private membersOf(index: number, group: string): readonly object[] {
    const since = { valid_from: addDays(this.today, -60), basis: 'bench' };
    return [0, 1].map((seat) => ({ student: idOf(`bench student ${index} ${seat}`), group_id: group, ...since }));
  }

  private studentsOf(index: number): readonly object[] {
    return [0, 1].map((seat) => ({
      id: idOf(`bench student ${index} ${seat}`),
      ...{ name: `Student ${index}.${seat}`, short_name: `S ${index}.${seat}` },
      ...{ faculty: this.facultyOf(index), record_book: `B-${index}-${seat}` },
    }));
  }

  private teachingOf(index: number, department: string): BenchTeaching {
    const place = index % this.size.departments;
    const lesson = { id: idOf(`bench lesson ${index}`), date: addDays(this.today, -14), type: 'practical' };
    const students = [0, 1].map((seat) => idOf(`bench student ${place} ${seat}`));
    return { journal: idOf(`bench journal ${index}`), discipline: department, group: department, students, lesson };
  }

  private facultyOf(department: number): string {
    return unitOf(`council-${department % this.size.councils}`);
  }

  private appointed(): { valid_from: string; basis: string } {
    const { validFrom, basis } = appointedSince(this.today);
    return { valid_from: validFrom, basis };
  }

  /** A token is kept as its SHA-256 only, as in the product. */
  private async openSessions(actors: readonly BenchActor[]): Promise<void> {
    const expires_at = `${addDays(this.today, 2)}T00:00:00Z`;
    const hashOf = (token: string): string => `\\x${createHash('sha256').update(token).digest('hex')}`;
    const sessions = actors.map(({ person, token }) => ({
      token_hash: hashOf(token),
      account: person,
      person,
      expires_at,
    }));
    // The moment of creation is the database's own.
    await this.insert('sessions', sessions);
  }

  private async insert(table: string, rows: readonly object[]): Promise<void> {
    await insertRows(this.client, this.university, { table, rows });
  }
}

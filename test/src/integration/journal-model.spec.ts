import { DomainError } from '@kelisim/domain';
import { closeWindow, openWindow, writeMarks } from '@kelisim/journal';
import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { JournalFixture } from '../support/journal-fixture';
import { emptyJournal, inTransaction, loadJournalFixture } from '../support/journal-fixture';
import type { ModelAnswer, ModelLesson, ModelWrite } from '../support/journal-model';
import { JournalModel } from '../support/journal-model';
import {
  emptyTeachingRights,
  insertAssignment,
  insertClosedSheet,
  insertLesson,
  insertRecreditOrder,
  revokeAssignment,
} from '../support/teaching-rights';
import type { TestDatabase } from '../support/test-database';
import { makeTestDatabase } from '../support/test-database';

const hundred = ['0', '50', '100', '5'];
const [five, credit] = [['5'], ['зачтено']];
/** Three days of lessons on three scales, which lock on the day, on the next, or after days. */
const lessons: readonly ModelLesson[] = [
  { day: 0, type: 'lecture', starts: 8, locks: 20, marks: hundred },
  { day: 0, type: 'practical', starts: 10, locks: 40, marks: five },
  { day: 1, type: 'lecture', starts: 32, locks: 84, marks: hundred },
  { day: 1, type: 'practical', starts: 34, locks: 44, marks: credit },
  { day: 2, type: 'lecture', starts: 56, locks: 78, marks: hundred },
  { day: 2, type: 'practical', starts: 58, locks: 120, marks: hundred },
];
const scaleOf = new Map<readonly string[], string>([
  [hundred, 'hundred-points'],
  [five, 'five-points'],
  [credit, 'pass-fail'],
]);
/** Student 2 leaves the group on the third day; student 3 is of another. */
const inGroup = (student: number, day: number): boolean => student < 2 || (student === 2 && day < 2);

let database: TestDatabase;
let fixture: JournalFixture;
let dates: string[];
let lessonIds: string[];
let sheet: string;
let people: Readonly<Record<string, string>>;
let students: readonly string[];

/** An hour of the model as an instant: the fixture's zone is Asia/Almaty, 5 hours before UTC. */
const instant = (hour: number): string =>
  new Date(Date.parse(`${dates[0]!}T00:00:00+05:00`) + hour * 3_600_000).toISOString();

beforeAll(async () => {
  database = await makeTestDatabase();
  fixture = await loadJournalFixture(database.owner);
  const first = Date.parse(fixture.open.date);
  dates = [0, 1, 2, 3, 4, 5, 6].map((day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
  students = [...fixture.students, fixture.stranger];
  people = { teacher: fixture.teacher, substitute: fixture.otherTeacher };
  sheet = await insertClosedSheet(database.owner, fixture);
  lessonIds = [];
  for (const { day, type, starts, locks, marks } of lessons) {
    const times = { date: dates[day]!, startsAt: instant(starts), locksAt: instant(locks) };
    lessonIds.push(await insertLesson(database.owner, fixture, { ...times, type, scale: scaleOf.get(marks)! }));
  }
  await database.owner.query('update group_members set valid_to = $1 where student = $2', [dates[2], students[2]]);
});
afterAll(async () => {
  await database.drop();
});

const place = fc.nat(lessons.length - 1);
/** Mostly all of them, so that rights, lessons and clocks meet. */
const some: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([0, 1, 2]) },
  fc.subarray([0, 1, 2]),
);
const person = fc.constantFrom('teacher', 'substitute');
const student = fc.oneof({ weight: 19, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.constant(3) });
const note = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constant('recredited' as const));
const noNote = fc.constant(null);
/** Mostly what the scales take, for one wrong cell refuses them all. */
const content = fc.oneof(
  { weight: 6, arbitrary: fc.record({ value: fc.constant('5'), note: noNote }) },
  { weight: 3, arbitrary: fc.record({ value: fc.constant('н/б'), note }) },
  { weight: 2, arbitrary: fc.record({ value: noNote, note: noNote }) },
  { weight: 1, arbitrary: fc.record({ value: fc.constantFrom('50', 'зачтено', '101', '5.5', null), note }) },
);
const cell = fc.tuple(place, student, content).map(([lesson, of, { value, note: noted }]): ModelWrite => {
  const usual = lessons[lesson]!.marks.includes('5') ? '5' : 'зачтено';
  return { lesson, student: of, value: value === '5' ? usual : value, note: noted };
});
const scope = fc.record({
  types: fc.constantFrom(null, null, ['lecture'], ['practical'], ['lecture', 'practical']),
  days: some,
  students: some,
  grades: fc.boolean(),
  hours: fc.constantFrom(1, 24, 48, 96),
});
const assignment = fc.record({
  kind: fc.constantFrom('substitution' as const, 'repeat-course' as const),
  from: fc.nat(1),
  days: fc.constantFrom(1, 2, 4, 4),
  students: fc.option(some),
});
const step = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      write: fc.oneof(
        cell.map((one) => [one]),
        fc.array(cell, { minLength: 2, maxLength: 3 }),
      ),
      person,
    }),
  },
  { weight: 3, arbitrary: fc.record({ open: scope, person }) },
  { weight: 3, arbitrary: fc.record({ assign: assignment }) },
  { weight: 3, arbitrary: fc.record({ wait: fc.constantFrom(1, 5, 13, 24) }) },
  { weight: 1, arbitrary: fc.record({ close: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ revoke: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ sheet: place, closed: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ hold: place, students: some }) },
  { weight: 1, arbitrary: fc.record({ order: fc.nat(2) }) },
);
type Drawn<Source> = Source extends fc.Arbitrary<infer Value> ? Value : never;
type Step = Drawn<typeof step>;
type Scope = Drawn<typeof scope>;
type Assigned = Drawn<typeof assignment>;

/** The real journal and the model side by side. */
class Comparison {
  readonly model = new JournalModel(lessons, inGroup);
  private readonly lines: { line: string; window: string }[] = [];
  readonly codes: string[] = [];

  async run(step: Step): Promise<void> {
    if ('write' in step) await this.write(step.person, step.write);
    else if ('open' in step) await this.open(step.person, step.open);
    else if ('assign' in step) await this.assign(step.assign);
    else if ('wait' in step) await this.setClock(this.model.now + step.wait);
    else if ('close' in step) await this.close(step.close);
    else if ('revoke' in step) await this.revoke(step.revoke);
    else if ('sheet' in step) await this.putIntoSheet(step.sheet, step.closed);
    else if ('hold' in step) await this.hold(step.hold, step.students);
    else await this.order(step.order);
  }

  /** Half past an hour: what the test itself takes crosses no boundary. */
  async setClock(hour: number): Promise<void> {
    this.model.now = hour;
    await database.owner.query('update clock_offset set ahead = $1::timestamptz - clock_timestamp()', [instant(hour)]);
  }

  /** What the database holds is what the model says, marks and evidence. */
  async compare(): Promise<void> {
    const { rows } = await database.owner.query<{ lesson: string; student: string; content: string }>(
      `select lesson, student, concat_ws(' ', value, note) as content from marks`,
    );
    const cellOf = (one: { lesson: string; student: string }): string =>
      `${lessonIds.indexOf(one.lesson)} ${students.indexOf(one.student)}`;
    expect(new Map(rows.map((row) => [cellOf(row), row.content]))).toEqual(this.model.marks);
    const changes = await readEvidence();
    const told = changes.map((one) => `${cellOf(one)}: ${one.content} by ${nameOf(one.by)}${one.behalf}`);
    expect(told.sort()).toEqual(this.model.evidence.map(({ change }) => change).sort());
    for (const { right, ...one } of changes) {
      const change = `${cellOf(one)}: ${one.content} by ${nameOf(one.by)}${one.behalf}`;
      expect(this.model.evidence.filter((each) => each.change === change).flatMap(({ rights }) => rights)).toContain(
        right,
      );
    }
  }

  private async write(by: string, cells: readonly ModelWrite[]): Promise<void> {
    const marks = cells.map((one) => ({ ...one, lesson: lessonIds[one.lesson]!, student: students[one.student]! }));
    const real = await inTransaction(database.application, fixture.university, (tx) =>
      writeMarks(tx, { person: people[by]!, journal: fixture.journal, marks }),
    ).catch((error: unknown) => refusedCells(error));
    const answer = this.model.write(by, cells);
    expect(real).toEqual(answer);
    this.codes.push('code' in answer ? answer.code : 'written');
  }

  private async open(holder: string, { types, days, students: named, grades, hours }: Scope): Promise<void> {
    const id = randomUUID();
    const line = { line: fixture.line, window: id };
    await inTransaction(database.application, fixture.university, (tx) =>
      openWindow(tx, {
        ...{ id, case: fixture.line, ...line, holder: people[holder]!, openedBy: null },
        scope: {
          ...{ discipline: fixture.discipline, group: fixture.group, lessonTypes: types, grades },
          ...{ dates: days.map((day) => dates[day]!), students: named.map((one) => students[one]!) },
        },
        ...{ opensAt: instant(this.model.now), closesAt: instant(this.model.now + hours) },
      }),
    );
    this.lines.push(line);
    this.model.windows.push({ id, holder, types, days, students: named, grades, ends: this.model.now + hours });
  }

  private async close(index: number): Promise<void> {
    const [line, window] = [this.lines[index], this.model.windows[index]];
    if (line === undefined || window === undefined) return;
    await inTransaction(database.application, fixture.university, (tx) => closeWindow(tx, { ...line, how: 'closed' }));
    window.ends = Math.min(window.ends, this.model.now);
  }

  private async assign({ kind, from, days, students: named }: Assigned): Promise<void> {
    const repeat = kind === 'repeat-course' ? named : null;
    const id = await insertAssignment(database.owner, fixture, {
      ...{ kind, person: people.substitute!, from: dates[from]!, to: dates[from + days]! },
      students: repeat?.map((one) => students[one]!) ?? null,
    });
    this.model.assignments.push({ id, person: 'substitute', from, to: from + days, students: repeat });
  }

  private async revoke(index: number): Promise<void> {
    const assignment = this.model.assignments[index];
    if (assignment === undefined || this.model.revoked.has(assignment.id)) return;
    await revokeAssignment(database.owner, fixture, assignment.id);
    this.model.revoked.add(assignment.id);
  }

  private async putIntoSheet(index: number, closed: boolean): Promise<void> {
    await database.owner.query('update lessons set sheet = $2 where id = $1', [
      lessonIds[index],
      closed ? sheet : null,
    ]);
    if (closed) this.model.inClosedSheet.add(index);
    else this.model.inClosedSheet.delete(index);
  }

  private async hold(index: number, named: readonly number[]): Promise<void> {
    await database.owner.query('insert into held_cells select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing', [
      fixture.university,
      lessonIds[index],
      named.map((one) => students[one]),
      sheet,
    ]);
    for (const one of named) this.model.heldCells.add(`${index} ${one}`);
  }

  private async order(index: number): Promise<void> {
    if (this.model.orders.has(index)) return;
    await insertRecreditOrder(database.owner, fixture, students[index]!);
    this.model.orders.add(index);
  }
}

interface EvidenceRow {
  readonly lesson: string;
  readonly student: string;
  readonly content: string;
  readonly by: string;
  readonly behalf: string;
  readonly right: string;
}

async function readEvidence(): Promise<EvidenceRow[]> {
  const { rows } = await database.owner.query<EvidenceRow>(
    `select lesson, student, changed_by as by, case when on_behalf_of is null then '' else ' for teacher' end as behalf,
       concat(coalesce(nullif(concat_ws(' ', before, before_note), ''), '–'), ' → ', coalesce(nullif(concat_ws(' ', after, after_note), ''), '–')) as content,
       case right_kind when 'open-period' then right_kind when 'window' then concat('window ', window_id) else concat('assignment ', assignment) end as right
     from mark_changes`,
  );
  return rows;
}

const nameOf = (id: string): string | undefined => Object.keys(people).find((name) => people[name] === id);

function refusedCells(error: unknown): ModelAnswer {
  if (!(error instanceof DomainError)) throw error;
  const { code, fields = [] } = error.refusal;
  return { code, refused: fields.map(({ path }) => Number(path.split('/')[2])) };
}

describe('the journal beside its model', () => {
  it('R06 R07 R11 R16 R17 R24 R25 R26 R47 whoever writes what and when, marks and evidence are as the rights allow', async () => {
    const met: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 40, max: 80 }),
        fc.array(step, { minLength: 8, maxLength: 24 }),
        async (start, steps) => {
          await emptyJournal(database.owner);
          await emptyTeachingRights(database.owner);
          const comparison = new Comparison();
          await comparison.setClock(start + 0.5);
          for (const each of steps) await comparison.run(each);
          await comparison.compare();
          met.push(
            ...comparison.codes,
            ...comparison.model.evidence.flatMap(({ rights }) => rights.map((one) => one.split(' ')[0]!)),
          );
        },
      ),
      { numRuns: 100 },
    );
    // A property that never writes, or never by some right, would prove little.
    expect([...new Set(met)].sort()).toEqual([
      'assignment',
      'forbidden',
      'journal-locked',
      'mark-invalid',
      'open-period',
      'window',
      'written',
    ]);
  });
});

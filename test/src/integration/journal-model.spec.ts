import { DomainError } from '@kelisim/domain';
import { closeWindow, writeMarks } from '@kelisim/journal';
import * as fc from 'fast-check';
import type { JournalFixture } from '../support/journal-fixture';
import { emptyJournal, inTransaction, loadJournalFixture, openFixtureWindow } from '../support/journal-fixture';
import { JournalModel } from '../support/journal-model';
import type { TestDatabase } from '../support/test-database';
import { makeTestDatabase } from '../support/test-database';

let database: TestDatabase;
let fixture: JournalFixture;

beforeAll(async () => {
  database = await makeTestDatabase();
  fixture = await loadJournalFixture(database.owner);
});
afterAll(async () => {
  await database.drop();
});

const students = fc.subarray([0, 1, 2]);
const scopes = fc.record({
  lessonTypes: fc.constantFrom(null, ['lecture'], ['practical'], ['lecture', 'practical']),
  days: fc.subarray([0, 1, 2]),
  students,
  grades: fc.boolean(),
});
const values = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('0', '50', '100', 'н/б', null) },
  { weight: 1, arbitrary: fc.constantFrom('101', '5.5', '') },
);
/** Lesson 6 is the one still open, student 3 is of another group. */
const student = fc.oneof({ weight: 9, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.constant(3) });
const cells = fc.array(fc.record({ lesson: fc.nat(6), student, value: values }), { minLength: 1, maxLength: 4 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), cells }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), scope: scopes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), window: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 23, 47, 48) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The real journal and the model side by side. */
class Comparison {
  private readonly model = new JournalModel(fixture.students, new Map([[fixture.open.id, 24]]));
  private readonly windows: { line: string; window: string }[] = [];

  async run(step: Step): Promise<void> {
    if (step.do === 'write') await this.write(step.cells);
    else if (step.do === 'open') await this.open(step.scope);
    else if (step.do === 'close') await this.close(step.window);
    else await database.runAhead(`${(this.model.now += step.hours)} hours`);
  }

  async compareMarks(): Promise<void> {
    const { rows } = await database.owner.query<{ cell: string; value: string }>(
      `select concat(lesson, ' ', student) as cell, value from marks`,
    );
    expect(new Map(rows.map(({ cell, value }) => [cell, value]))).toEqual(this.model.marks);
    const changes = await database.owner.query<{ text: string }>(
      `select concat(lesson, ' ', student, ': ', coalesce(before, '–'), ' → ', coalesce(after, '–')) as text from mark_changes order by id`,
    );
    expect(changes.rows.map(({ text }) => text).sort()).toEqual([...this.model.changes].sort());
  }

  private async write(asked: readonly { lesson: number; student: number; value: string | null }[]): Promise<void> {
    const lessons = [...fixture.locked, fixture.open];
    const people = [...fixture.students, fixture.stranger];
    const writes = asked.map((cell) => {
      const { id, date, type } = lessons[cell.lesson]!;
      return { lesson: id, date, type, student: people[cell.student]!, value: cell.value };
    });
    const marks = writes.map(({ lesson, student, value }) => ({ lesson, student, value }));
    const real = await inTransaction(database.application, fixture.university, (tx) =>
      writeMarks(tx, { person: fixture.teacher, journal: fixture.journal, marks }),
    ).then(
      ({ changed }) => changed,
      (error: unknown) => (error instanceof DomainError ? error.refusal.code : Promise.reject(error as Error)),
    );
    expect(real).toBe(this.model.write(writes));
  }

  private async open(asked: {
    lessonTypes: readonly string[] | null;
    days: number[];
    students: number[];
    grades: boolean;
  }): Promise<void> {
    const scope = {
      lessonTypes: asked.lessonTypes,
      dates: asked.days.map((day) => fixture.locked[day * 2]!.date),
      students: asked.students.map((place) => fixture.students[place]!),
      grades: asked.grades,
    };
    this.windows.push(await openFixtureWindow(database.application, fixture, scope));
    this.model.open(scope);
  }

  private async close(place: number): Promise<void> {
    const window = this.windows[place];
    if (window === undefined) return;
    await inTransaction(database.application, fixture.university, (tx) =>
      closeWindow(tx, { ...window, how: 'closed' }),
    );
    this.model.close(place);
  }
}

describe('the journal beside its model', () => {
  it('R06 R07 R11 R24 R26 whatever is opened, closed, waited and written, marks and evidence are as the rights allow', async () => {
    const written: number[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await emptyJournal(database.owner);
        await database.runAhead('0');
        const comparison = new Comparison();
        for (const each of steps) await comparison.run(each);
        await comparison.compareMarks();
        const { rows } = await database.owner.query<{ count: number }>('select count(*)::int from mark_changes');
        written.push(rows[0]!.count);
      }),
      { numRuns: 60 },
    );
    // A property that never writes would prove nothing.
    expect(written.some((count) => count > 1)).toBe(true);
  });
});

import { DomainError } from '@kelisim/domain';
import { readHistory, writeMarks } from '@kelisim/journal';
import type { RecordedChange } from '@kelisim/journal';
import type { JournalFixture } from '../support/journal-fixture';
import { inTransaction, loadJournalFixture, openFixtureWindow } from '../support/journal-fixture';
import { insertAssignment, insertRecreditOrder } from '../support/teaching-rights';
import type { TestDatabase } from '../support/test-database';
import { makeTestDatabase } from '../support/test-database';

type Mark = Parameters<typeof writeMarks>[1]['marks'][number];
type Query = Omit<Parameters<typeof readHistory>[2], 'journal' | 'limit'> & { readonly limit?: number };

describe('the history of a journal', () => {
  let database: TestDatabase;
  let fixture: JournalFixture;
  let window: { readonly id: string; readonly number: string };
  let [assignment, order] = ['', ''];

  beforeAll(async () => {
    database = await makeTestDatabase();
    fixture = await loadJournalFixture(database.owner);
    const { students, open, locked, teacher, otherTeacher } = fixture;
    const write = (person: string, ...marks: Mark[]): Promise<unknown> =>
      inTransaction(database.application, fixture.university, (tx) =>
        writeMarks(tx, { person, journal: fixture.journal, marks }),
      );
    window = await openFixtureWindow(database.application, fixture, {});
    assignment = await insertAssignment(database.owner, fixture, {
      ...{ kind: 'repeat-course', person: otherTeacher, from: open.date, to: null, students: [students[1]!] },
    });
    order = await insertRecreditOrder(database.owner, fixture, students[0]!);
    await write(teacher, { lesson: open.id, student: students[0]!, value: '75' });
    await write(otherTeacher, { lesson: open.id, student: students[1]!, value: 'н/б' });
    await write(teacher, { lesson: locked[0]!.id, student: students[0]!, value: '60' });
    await write(teacher, { lesson: open.id, student: students[0]!, value: 'н/б', note: 'recredited' });
  });
  afterAll(async () => {
    await database.drop();
  });

  const historyFor = async (
    person: string,
    positions: readonly { position: string; unit: string }[],
    query: Query = {},
  ): Promise<{ items: readonly RecordedChange[]; next: string | null }> =>
    await inTransaction(database.application, fixture.university, (q) =>
      readHistory(q, { person, positions }, { journal: fixture.journal, limit: 10, ...query }),
    );
  const own = (query?: Query): ReturnType<typeof historyFor> => historyFor(fixture.teacher, [], query);

  it('R26 tells of each change who, on whose behalf, when, before, after and by which right, the newest first', async () => {
    const { items, next } = await own();
    expect(next).toBeNull();
    const [first, second] = fixture.students;
    const teacher = { id: fixture.teacher, name: 'Пробный Преподаватель' };
    const byLoad = { kind: 'open-period', window: null, assignment: null };
    expect(items).toMatchObject([
      {
        ...{ student: { id: first }, by: teacher, onBehalfOf: null, right: byLoad },
        ...{ before: { value: '75', note: null }, after: { value: 'н/б', note: 'recredited' } },
        order: { id: order, number: '15-р', issuedOn: '2026-09-10' },
      },
      {
        lesson: { id: fixture.locked[0]!.id, date: fixture.locked[0]!.date, type: 'lecture' },
        ...{ before: { value: null, note: null }, after: { value: '60', note: null }, order: null },
        right: { kind: 'window', window: { id: window.id, number: window.number, case: { number: 'N-1' } } },
      },
      {
        ...{ student: { id: second }, by: { id: fixture.otherTeacher }, onBehalfOf: teacher },
        right: { kind: 'repeat-course', window: null, assignment: { id: assignment, basis: { number: '7' } } },
      },
      { student: { id: first }, before: { value: null }, after: { value: '75' }, right: byLoad },
    ]);
    for (const { at } of items) expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(120_000);
  });

  it('R26 is of a cell, of a lesson, of a student, page by page', async () => {
    const [student] = fixture.students;
    const after = (items: readonly RecordedChange[]): unknown[] => items.map((change) => change.after.value);
    expect(after((await own({ lesson: fixture.open.id, student })).items)).toEqual(['н/б', '75']);
    expect(after((await own({ lesson: fixture.open.id })).items)).toEqual(['н/б', 'н/б', '75']);
    expect(after((await own({ student })).items)).toEqual(['н/б', '60', '75']);
    const page = await own({ limit: 3 });
    expect(after(page.items)).toEqual(['н/б', '60', 'н/б']);
    expect(after((await own({ limit: 3, after: page.next! })).items)).toEqual(['75']);
    expect((await own({ student: fixture.stranger })).items).toEqual([]);
  });

  it('R27 is for whoever may see the journal: its teacher, the head of its department, the office, the administrator', async () => {
    const of = (position: string, unit = fixture.unit): ReturnType<typeof historyFor> =>
      historyFor(fixture.stranger, [{ position, unit }]);
    for (const position of ['department-head', 'registrar', 'registrar-employee', 'administrator'])
      expect((await of(position)).items).toHaveLength(4);
    const hidden = new DomainError({ code: 'not-found' });
    await expect(of('teacher')).rejects.toEqual(hidden);
    await expect(of('department-head', fixture.line)).rejects.toEqual(hidden);
    await expect(historyFor(fixture.stranger, [])).rejects.toEqual(hidden);
  });

  it('R17 R27 shows who stands in for some students theirs alone', async () => {
    const { items } = await historyFor(fixture.otherTeacher, []);
    expect(items.map(({ student }) => student.id)).toEqual([fixture.students[1]]);
  });
});

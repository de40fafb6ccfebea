import fc from 'fast-check';
import type { SheetLesson } from './column-value';
import type { Scale } from './scale';
import type { SheetKind } from './sheet-kind';
import type { SheetMark, SheetRow } from './sheet-rows';
import { lessonsOf, missingMarks, rowsOf } from './sheet-rows';
import { fivePoints, hundredPoints, passFail } from './usual-scales';
import { usualSheetKinds } from './usual-sheet-kinds';

const exam = usualSheetKinds.exam!.content;
const plan = [
  { id: 'p1', date: '2026-09-07', type: 'practical' },
  { id: 'p2', date: '2026-09-14', type: 'laboratory' },
  { id: 'p3', date: '2026-09-21', type: 'practical' },
  { id: 'm2', date: '2026-12-01', type: 'midterm' },
  { id: 'm1', date: '2026-10-20', type: 'midterm' },
  { id: 'e1', date: '2027-01-12', type: 'written-exam' },
  { id: 'v1', date: '2026-09-08', type: 'lecture' },
];
const lessonsOn = (scale: Scale): SheetLesson[] => plan.map((lesson) => ({ ...lesson, scale }));
const lessons = lessonsOn(hundredPoints);
const full = { p1: '80', p2: '90', p3: '85', m1: '70', m2: '75', e1: '88' };

const marksOf = (marks: Readonly<Record<string, string | null>>, student = 's1'): SheetMark[] =>
  Object.entries(marks).map(([lesson, value]) => ({ lesson, student, value, note: null }));
const row = (
  marks: Readonly<Record<string, string | null>>,
  kind: SheetKind = exam,
  scale: Scale = hundredPoints,
): SheetRow => rowsOf(kind, scale, { students: ['s1'], lessons: lessonsOn(scale), marks: marksOf(marks) })[0]!;
const values = (of: SheetRow): Record<string, string | null> =>
  Object.fromEntries(of.values.map(({ column, value }) => [column, value]));

describe('the row of a student in an examination sheet', () => {
  it('R34 has all current and final controls with their points, admission, and the final mark', () => {
    const of = row(full);
    expect(values(of)).toEqual({ current: '85', midterm: '72.5', exam: '88' });
    expect(of.values[1]?.marks).toEqual([
      { lesson: 'm1', value: '70', note: null },
      { lesson: 'm2', value: '75', note: null },
    ]);
    expect(of.admission).toEqual({ points: '78.75', admitted: true });
    // 0.3 · 85 + 0.3 · 72.5 + 0.4 · 88 = 82.45
    expect(of).toMatchObject({ result: 'passed', final: { value: '82', letter: 'B', points: '3.0', fivePoint: '4' } });
    expect(of.missing).toEqual([]);
  });

  it('R34 shows the controls of a column by the dates on which they were held', () => {
    expect(lessonsOf(exam.columns[1]!, lessons).map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('makes the final mark of what is printed: an average of two places', () => {
    const of = row({ ...full, p1: '80', p2: '80', p3: '81' });
    expect(values(of).current).toBe('80.33');
  });

  it('admits from half of the points on, by what is printed, and gives nobody else a final mark', () => {
    const under = row({ ...full, p1: '40', p2: '40', p3: '40', m1: '59', m2: '60' });
    expect(under).toMatchObject({
      admission: { points: '49.75', admitted: false },
      result: 'not-admitted',
      final: null,
    });
    expect(under.missing).toEqual([]);
    const just = row({ ...full, p1: '40', p2: '40', p3: '40', m1: '60', m2: '60' });
    expect(just.admission).toEqual({ points: '50', admitted: true });
  });

  it('fails by a failed exam alone, whatever came before it', () => {
    const best = { p1: '100', p2: '100', p3: '100', m1: '100', m2: '100' };
    expect(row({ ...best, e1: '49' })).toMatchObject({ result: 'failed', final: { value: '49', letter: 'FX' } });
    expect(row({ ...best, e1: '50' })).toMatchObject({ result: 'passed', final: { value: '80' } });
    expect(row({ ...best, e1: 'н/б' })).toMatchObject({ result: 'failed', final: { value: '0', letter: 'F' } });
    expect(row({ ...best, e1: 'н/б' }).values[2]?.state).toBe('absent');
  });

  it('names what is missing, so that it can be told why the sheet is not closed yet', () => {
    const rows = rowsOf(exam, hundredPoints, {
      students: ['s1', 's2'],
      lessons,
      marks: [...marksOf({ ...full, m2: null, e1: null }), ...marksOf(full, 's2')],
    });
    expect(rows.map(({ result }) => result)).toEqual(['incomplete', 'passed']);
    expect(missingMarks(rows)).toEqual([
      { student: 's1', column: 'midterm', why: 'no-mark', lessons: ['m2'] },
      { student: 's1', column: 'exam', why: 'no-mark', lessons: ['e1'] },
    ]);
    expect(rows[0]?.final).toBeNull();
  });

  it('does not miss a mark in every class, but in every mid-term', () => {
    expect(row({ ...full, p1: null, p2: null })).toMatchObject({ result: 'passed', values: [{ value: '85' }, {}, {}] });
    expect(row({ ...full, p1: null, p2: null, p3: null }).missing).toEqual([
      { column: 'current', why: 'no-mark', lessons: ['p1', 'p2', 'p3'] },
    ]);
  });

  it('says that a control was not planned, or that a word is no number', () => {
    const students = ['s1'];
    const without = lessons.filter(({ type }) => type !== 'written-exam');
    const [unplanned] = rowsOf(exam, hundredPoints, { students, lessons: without, marks: marksOf(full) });
    expect(unplanned?.missing).toEqual([{ column: 'exam', why: 'no-lesson', lessons: [] }]);
    expect(row({ ...full, p1: 'зачтено' }).missing).toMatchObject([{ column: 'current', why: 'not-a-number' }]);
    expect(row({ ...full, e1: 'зачтено' }).missing).toEqual([{ column: 'exam', why: 'not-a-number', lessons: [] }]);
    expect(row({ ...full, e1: '150', m1: '100', m2: '100' }).missing).toEqual([
      { column: 'exam', why: 'not-of-scale', lessons: [] },
    ]);
  });

  it('R25 counts absences, and those of a re-credited student apart: he owes nothing and gets no mark here', () => {
    const of = row({ ...full, v1: 'н/б', p1: 'н/б' });
    expect(of.absences).toEqual({ missed: 2, recredited: 0 });
    expect(values(of).current).toBe('58.33');
    const marks = marksOf({ ...full, v1: 'н/б', e1: 'н/б' }).map((mark) =>
      mark.lesson === 'e1' ? { ...mark, note: 'recredited' as const } : mark,
    );
    const [recredited] = rowsOf(exam, hundredPoints, { students: ['s1'], lessons, marks });
    expect(recredited).toMatchObject({
      ...{ result: 'recredited', final: null, missing: [], absences: { missed: 1, recredited: 1 } },
    });
  });
});

describe('a row of another kind', () => {
  const one = (part: Partial<SheetKind['columns'][number]['from']>, weight = '1'): SheetKind => ({
    columns: [
      {
        ...{ id: 'only', title: exam.columns[0]!.title, weight },
        from: { lessonTypes: ['practical', 'laboratory'], take: 'last', absence: 'lowest', ...part },
      },
    ],
    final: { scale: 'any', rounding: 'half-up' },
    closeWithin: exam.closeWithin,
  });

  it('R46 takes the last attempt, even where it is worse', () => {
    const kind = one({ lessonTypes: ['practical'] });
    expect(row({ p1: '90', p3: '60' }, kind).final?.value).toBe('60');
    expect(row({ p1: '90' }, kind).final?.value).toBe('90');
    expect(row({ p1: '90', p3: 'н/б' }, kind).final?.value).toBe('0');
    expect(row({ p1: '90', p3: 'н/б' }, one({ absence: 'skipped' })).final?.value).toBe('90');
  });

  it('R46 may be pass or fail, by the word of its control', () => {
    expect(row({ p1: 'не зачтено', p3: 'зачтено' }, one({}), passFail)).toMatchObject({
      ...{ result: 'passed', final: { value: 'зачтено', word: { en: 'passed' } } },
    });
    expect(row({ p1: 'зачтено', p3: 'н/б' }, one({}), passFail)).toMatchObject({
      ...{ result: 'failed', final: { value: 'не зачтено' } },
    });
    expect(row({ p1: '85' }, one({}), passFail).missing).toMatchObject([{ why: 'not-of-scale' }]);
  });

  it('R46 admits to a credit by points and ends in a word', () => {
    const credit = usualSheetKinds.credit!.content;
    const planned = [...lessons, { id: 'c1', date: '2026-12-10', type: 'credit', scale: passFail }];
    const told = (marks: Readonly<Record<string, string>>): SheetRow | undefined =>
      rowsOf(credit, passFail, { students: ['s1'], lessons: planned, marks: marksOf(marks) })[0];
    const passed = told({ p1: '60', p2: 'н/б', m1: '50', m2: '90', c1: 'зачтено' });
    expect(passed).toMatchObject({
      admission: { points: '50', admitted: true },
      result: 'passed',
      final: { value: 'зачтено' },
    });
    expect(told({ p1: '60', p2: 'н/б', m1: '50', m2: '88', c1: 'зачтено' })).toMatchObject({ result: 'not-admitted' });
    expect(told({ p1: '60', m1: '50', m2: '90', c1: 'н/б' })).toMatchObject({
      final: { value: 'не зачтено', passes: false },
    });
    expect(told({ p1: '60', m1: '50', m2: '90' })?.missing).toEqual([
      { column: 'credit', why: 'no-mark', lessons: ['c1'] },
    ]);
  });

  it('admits nobody by a word', () => {
    const [column] = one({}).columns;
    const shown = { id: 'shown', title: column!.title, from: column!.from };
    const final = { ...column!, from: { ...column!.from, lessonTypes: ['midterm'] } };
    const kind = { ...one({}), columns: [shown, final], admission: { columns: ['shown'], atLeast: '50' } };
    const of = row({ p1: 'зачтено', m1: 'зачтено' }, kind, passFail);
    expect(of).toMatchObject({ result: 'incomplete', missing: [{ column: 'shown', why: 'not-a-number' }] });
  });

  it('does not fail a half point that rounds to a pass', () => {
    const halves = { ...hundredPoints, step: 0.5 };
    const kind = { ...one({}), final: { ...exam.final, failsBy: { column: 'only', below: '50' } } };
    const told = (mark: string): SheetRow | undefined =>
      rowsOf(kind, hundredPoints, { students: ['s1'], lessons: lessonsOn(halves), marks: marksOf({ p1: mark }) })[0];
    expect([told('49.5')?.result, told('49')?.result]).toEqual(['passed', 'failed']);
  });

  it('may sum up points, but not above its scale', () => {
    expect(row({ p1: '30', p2: '25', p3: 'н/б' }, one({ take: 'sum' })).final?.value).toBe('55');
    expect(row({ p1: '60', p2: '60' }, one({ take: 'sum' })).missing).toMatchObject([{ why: 'not-of-scale' }]);
  });

  it('gives who has only been absent the lowest mark, also where absences are skipped', () => {
    expect(row({ p1: 'н/б' }, one({ take: 'average', absence: 'skipped' }), fivePoints).final?.value).toBe('2');
    expect(row({ p1: 'н/б', p2: '5' }, one({ take: 'average', absence: 'skipped' }), fivePoints).final?.value).toBe(
      '5',
    );
    expect(row({ p1: 'н/б', p2: '5' }, one({ take: 'average' }), fivePoints).final?.value).toBe('4');
  });

  it('has the whole for its shares, also where these do not add up to one', () => {
    expect(row({ p1: '73' }, one({}, '0.35')).final?.value).toBe('73');
  });
});

describe('the final mark of any student', () => {
  const grade = fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 100 }).map(String) }, fc.constant('н/б'));
  const many = fc.array(grade, { minLength: 1, maxLength: 12 });

  it('is what a person gets with whole numbers and a pencil', () => {
    const weights = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 99 })));
    fc.assert(
      fc.property(many, many, grade, weights, (current, midterm, last, shares) => {
        const types = ['practical', 'midterm', 'written-exam'];
        const kind = {
          ...exam,
          columns: exam.columns.map((column, at) => ({ ...column, weight: (shares[at]! / 100).toString() })),
        };
        const written = [current, midterm, [last]].flatMap((marks, at) =>
          marks.map((value, place) => ({
            id: `${at}-${place}`,
            value,
            type: types[at]!,
            date: '2026-09-01',
            scale: hundredPoints,
          })),
        );
        const marks = written.map(({ id, value }) => ({ lesson: id, student: 's1', value, note: null }));
        const [of] = rowsOf(kind, hundredPoints, { students: ['s1'], lessons: written, marks });

        const points = (value: string): number => (value === 'н/б' ? 0 : Number(value));
        const half = (over: number, under: number): number => Math.floor((2 * over + under) / (2 * under));
        const hundredths = [current, midterm].map((all) =>
          half(100 * all.reduce((sum, value) => sum + points(value), 0), all.length),
        );
        const sum = (of: readonly number[]): number => of.reduce((all, value, at) => all + value * shares[at]!, 0);
        const under = (count: number): number => shares.slice(0, count).reduce((all, share) => all + share, 0);
        const admission = half(sum(hundredths), under(2));
        const mean = half(sum([...hundredths, points(last) * 100]), under(3) * 100);

        expect(Number(of?.admission?.points)).toBe(admission / 100);
        if (admission < 5_000) expect(of).toMatchObject({ result: 'not-admitted', final: null });
        else expect(of?.final?.value).toBe(String(points(last) < 50 ? points(last) : mean));
      }),
      { numRuns: 400 },
    );
  });
});

import fc from 'fast-check';
import type { CellChange, LessonOfCell } from './cell-change';
import { cellRight } from './cell-right';
import { anyChange, anyMoment, anyWindow, anyWriter, at, journal, momentAt } from './spec-support/any-cell';
import { rightModel } from './spec-support/right-model';
import { hundredPoints } from './usual-scales';
import type { Assignment, LeasedWindow, Writer } from './writer-rights';

/** A practical class on 16 November, 08:00, that locks on 18 November, 18:00. */
const lesson: LessonOfCell = {
  ...{ id: 'l1', date: '2026-11-16', type: 'practical', scale: hundredPoints },
  ...{ startsAt: at(8), locksAt: at(66), closedSheet: null },
};
const change: CellChange = {
  lesson,
  student: { id: 's1', known: true, inGroupThen: true, inSubgroupThen: null, closedSheet: null },
  before: { value: '60', note: null },
  after: { value: '85', note: null },
  order: null,
};
const absence = { before: { value: 'н/б', note: null }, after: { value: null, note: null } } as const;
const window: LeasedWindow = {
  id: 'w1',
  scope: {
    ...{ discipline: 'anatomy', group: 'g1', lessonTypes: ['practical'] },
    ...{ dates: ['2026-11-16'], students: ['s1'], grades: true },
  },
  ...{ opensAt: at(72), closesAt: at(96), closedAt: null },
};
const substitution: Assignment = {
  ...{
    id: 'a1',
    kind: 'substitution',
    validFrom: '2026-11-16',
    validTo: '2026-11-18',
    students: null,
    revokedAt: null,
  },
};
const teacher: Writer = { person: 'aigul', assignments: [], windows: [] };
const substitute: Writer = { person: 'bolot', assignments: [substitution], windows: [] };

const told = (part: Partial<CellChange>, writer: Writer, hour: number) =>
  cellRight({ ...change, ...part }, journal, writer, momentAt(hour));
const withScope = (part: Partial<LeasedWindow['scope']>): Writer => ({
  ...teacher,
  windows: [{ ...window, scope: { ...window.scope, ...part } }],
});

describe('the right of one change of a cell', () => {
  it('R24 is the open period for the teacher of the load, from the start of the lesson until it locks', () => {
    expect([7, 8, 65, 66].map((hour) => told({}, teacher, hour))).toEqual([
      { refused: 'lesson-not-held-yet' },
      { right: 'open-period' },
      { right: 'open-period' },
      { refused: 'locked' },
    ]);
  });

  it('R16 is the substitution on its days, on behalf of the teacher of the load', () => {
    const right = { right: 'substitution', id: 'a1', onBehalfOf: 'aigul' };
    expect([told({}, substitute, 8), told({}, substitute, 47)]).toEqual([right, right]);
    expect(told({}, substitute, 48)).toEqual({ refused: 'not-your-load' });
    const ended = { ...substitute, assignments: [{ ...substitution, revokedAt: at(20) }] };
    expect([told({}, ended, 19), told({}, ended, 20)]).toEqual([right, { refused: 'not-your-load' }]);
    const before = { ...lesson, date: '2026-11-15' };
    expect(told({ lesson: before }, substitute, 20)).toEqual({ refused: 'not-your-load' });
  });

  it('R17 is the repeat course, for the students it names', () => {
    const repeat: Assignment = { ...substitution, id: 'a2', kind: 'repeat-course', students: ['s1'], validTo: null };
    const writer = { ...substitute, assignments: [repeat] };
    expect(told({}, writer, 50)).toEqual({ right: 'repeat-course', id: 'a2', onBehalfOf: 'aigul' });
    expect(told({ student: { ...change.student, id: 's2' } }, writer, 50)).toEqual({ refused: 'not-your-load' });
  });

  it('R06, R07 is a window for exactly what it names, until its end, after the open period', () => {
    const holder = { ...teacher, windows: [{ ...window, opensAt: at(60) }] };
    expect([65, 66, 95, 96].map((hour) => told({}, holder, hour))).toEqual([
      { right: 'open-period' },
      { right: 'window', id: 'w1', onBehalfOf: null },
      { right: 'window', id: 'w1', onBehalfOf: null },
      { refused: 'locked' },
    ]);
    const others = [{ lessonTypes: ['lecture'] }, { dates: ['2026-11-17'] }, { students: ['s2'] }];
    for (const scope of others)
      expect(told({}, withScope(scope), 80)).toEqual({ refused: 'outside-window', windows: ['w1'] });
    for (const scope of [{ discipline: 'law' }, { group: 'g2' }])
      expect(told({}, withScope(scope), 80)).toEqual({ refused: 'locked' });
    const closed = { ...teacher, windows: [{ ...window, closedAt: at(80) }] };
    expect([told({}, closed, 79), told({}, closed, 80)]).toMatchObject([{ right: 'window' }, { refused: 'locked' }]);
  });

  it('R06 is not there for a journal of a colleague, though the discipline and group are those of the window', () => {
    expect(told({}, { person: 'bolot', assignments: [], windows: [window] }, 80)).toEqual({ refused: 'not-your-load' });
    const was = { ...substitute, windows: [window] };
    expect(told({}, was, 80)).toEqual({ right: 'window', id: 'w1', onBehalfOf: 'aigul' });
  });

  it('R11 lets a window without grades change absences alone', () => {
    const technical = withScope({ grades: false });
    expect(told(absence, technical, 80)).toMatchObject({ right: 'window' });
    const none = { value: null, note: null };
    const grade = { value: '85', note: null };
    for (const touched of [{}, { before: none, after: grade }, { before: grade, after: none }])
      expect(told(touched, technical, 80)).toEqual({ refused: 'window-without-grades', windows: ['w1'] });
    const both = { ...teacher, windows: [...technical.windows, { ...window, id: 'w2' }] };
    expect(told({}, both, 80)).toEqual({ right: 'window', id: 'w2', onBehalfOf: null });
  });

  it.each([
    ['the lesson', { lesson: { ...lesson, closedSheet: 'sheet' } }],
    ['this student’s cell', { student: { ...change.student, closedSheet: 'debtors' } }],
  ])('R20 is a window alone where a closed sheet holds %s', (_, held) => {
    expect(told(held, teacher, 20)).toEqual({ refused: 'in-closed-sheet' });
    expect(told(held, substitute, 20)).toEqual({ refused: 'in-closed-sheet' });
    expect(told(held, { ...teacher, windows: [window] }, 80)).toMatchObject({ right: 'window' });
  });

  it('R25 needs the order of this student in this discipline for the note, and an absence under it', () => {
    const after = { value: 'н/б', note: 'recredited' } as const;
    const order = { id: 'o1', student: 's1', discipline: 'anatomy' };
    expect(told({ after, order }, teacher, 20)).toEqual({ right: 'open-period' });
    for (const other of [null, { ...order, student: 's2' }, { ...order, discipline: 'law' }])
      expect(told({ after, order: other }, teacher, 20)).toEqual({ refused: 'recredit-order-missing' });
    for (const value of ['85', null])
      expect(told({ after: { ...after, value }, order }, teacher, 20)).toEqual({ refused: 'mark-not-of-scale' });
  });

  it('R51 names the first thing that is wrong, what no typing mends before what it does', () => {
    const bad = { after: { value: '101', note: null } };
    const stranger = { ...teacher, person: 'bolot' };
    expect(told({ ...bad, lesson: null }, stranger, 90)).toEqual({ refused: 'lesson-not-of-journal' });
    const nobody = { ...change.student, known: false, inGroupThen: false };
    expect(told({ ...bad, student: nobody }, stranger, 90)).toEqual({ refused: 'student-unknown' });
    const elsewhere = { ...change.student, inSubgroupThen: false };
    expect(told({ ...bad, student: elsewhere }, stranger, 90)).toEqual({ refused: 'student-not-in-group-then' });
    expect(told(bad, stranger, 90)).toEqual({ refused: 'not-your-load' });
    expect(told(bad, teacher, 7)).toEqual({ refused: 'lesson-not-held-yet' });
    expect(told(bad, teacher, 90)).toEqual({ refused: 'mark-not-of-scale' });
  });
});

describe('the right of any change, by any writer, at any time', () => {
  const named = (right: ReturnType<typeof cellRight>): string =>
    'refused' in right ? right.refused : 'id' in right ? `${right.right} ${right.id}` : right.right;

  it('is the one that the plain model finds first, or is refused for its first reason', () => {
    fc.assert(
      fc.property(anyChange, anyWriter, anyMoment, (drawn, writer, moment) => {
        const { rights, reasons } = rightModel(drawn, journal, writer, moment);
        expect(named(cellRight(drawn, journal, writer, moment))).toBe(rights[0] ?? reasons[0]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('meets every right and every reason in these draws', () => {
    const draws = fc.sample(fc.tuple(anyChange, anyWriter, anyMoment), { numRuns: 3_000, seed: 5 });
    const met = draws.map(([drawn, writer, moment]) => named(cellRight(drawn, journal, writer, moment)).split(' ')[0]);
    expect([...new Set(met)].sort()).toEqual([
      ...['in-closed-sheet', 'lesson-not-held-yet', 'lesson-not-of-journal', 'locked', 'mark-not-of-scale'],
      ...['not-your-load', 'open-period', 'outside-window', 'recredit-order-missing', 'repeat-course'],
      ...['student-not-in-group-then', 'student-unknown', 'substitution', 'window', 'window-without-grades'],
    ]);
  });

  it('is never lost by one more right', () => {
    fc.assert(
      fc.property(anyChange, anyWriter, anyMoment, anyWindow, (drawn, writer, moment, more) => {
        const right = cellRight(drawn, journal, writer, moment);
        const windows = [...writer.windows, more];
        const wider = cellRight(drawn, journal, { ...writer, windows }, moment);
        expect('right' in right ? wider : right).toEqual(right);
      }),
      { numRuns: 1_000 },
    );
  });
});

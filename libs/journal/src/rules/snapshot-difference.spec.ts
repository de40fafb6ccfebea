import fc from 'fast-check';
import type { CellContent, LessonOfCell } from './cell-change';
import { cellRight } from './cell-right';
import type { RecordedChange, SnapshotCell } from './snapshot-difference';
import { snapshotDifference } from './snapshot-difference';
import { anyContent, anyDate, anyScope, anyStudent, anyType, at, journal, momentAt } from './spec-support/any-cell';
import { hundredPoints } from './usual-scales';

const place = { lesson: 'l1', date: '2026-11-16', type: 'practical', student: 's1' };
const grade = (value: string | null): CellContent => ({ value, note: null });
const cell = (value: string | null, of: Partial<SnapshotCell> = {}): SnapshotCell => ({
  ...place,
  ...grade(value),
  ...of,
});
const step = (before: string | null, after: string | null, of: Partial<RecordedChange> = {}): RecordedChange => ({
  ...{ ...place, before: grade(before), after: grade(after), by: 'aigul', onBehalfOf: null, at: at(80) },
  ...of,
});
const scope = {
  ...{ discipline: 'anatomy', group: 'g1', lessonTypes: ['practical'], grades: true },
  ...{ dates: ['2026-11-16'], students: ['s1', 's2'] },
};

describe('what a window has done', () => {
  it('R08 is the cells that were changed, with before, after, who and when, and how many were not', () => {
    const found = snapshotDifference(
      { opening: [cell('60'), cell('70', { student: 's2' })], closing: [cell('85'), cell('70', { student: 's2' })] },
      [step('60', '58'), step('58', '85', { at: at(81), by: 'bolot', onBehalfOf: 'aigul' })],
      scope,
    );
    expect(found).toEqual({
      changed: [
        {
          ...{ ...place, before: grade('60'), after: grade('85') },
          steps: [
            { before: grade('60'), after: grade('58'), by: 'aigul', onBehalfOf: null, at: at(80) },
            { before: grade('58'), after: grade('85'), by: 'bolot', onBehalfOf: 'aigul', at: at(81) },
          ],
        },
      ],
      ...{ unchanged: 1, outside: [], unexplained: [], nothingChanged: false },
    });
  });

  it('R08 is nothing where the window has lapsed unused', () => {
    const cells = [cell('60'), cell('70', { student: 's2' }), cell('50', { student: 's3' })];
    const found = snapshotDifference({ opening: cells, closing: cells }, [], scope);
    expect(found).toEqual({ changed: [], unchanged: 2, outside: [], unexplained: [], nothingChanged: true });
  });

  it('R08 is a change there and back as well: it was made', () => {
    const found = snapshotDifference(
      { opening: [cell('60')], closing: [cell('60')] },
      [step('60', '61'), step('61', '60')],
      scope,
    );
    expect(found).toMatchObject({ changed: [{ before: grade('60'), after: grade('60') }], nothingChanged: false });
  });

  it('R25 tells the note of an absence from its lack', () => {
    const noted: CellContent = { value: 'н/б', note: 'recredited' };
    const change = { before: grade('н/б'), after: noted };
    const found = snapshotDifference(
      { opening: [cell('н/б')], closing: [{ ...place, ...noted }] },
      [step(null, null, change)],
      scope,
    );
    expect(found).toMatchObject({ changed: [change], unexplained: [] });
    const unrecorded = snapshotDifference({ opening: [cell('н/б')], closing: [{ ...place, ...noted }] }, [], scope);
    expect(unrecorded).toMatchObject({
      unexplained: [{ opening: grade('н/б'), closing: noted }],
      nothingChanged: false,
    });
  });

  it('takes an empty cell and one that is left out for the same', () => {
    const found = snapshotDifference({ opening: [], closing: [cell('85')] }, [step(null, '85')], scope);
    expect(found).toMatchObject({ changed: [{ before: grade(null), after: grade('85') }], unexplained: [] });
    expect(snapshotDifference({ opening: [cell(null)], closing: [] }, [], scope)).toMatchObject({
      nothingChanged: true,
    });
  });

  it('R06, R11 names what was changed outside the request, as another system may tell', () => {
    const told = (part: Partial<RecordedChange>, limits = scope) =>
      snapshotDifference({ opening: [], closing: [] }, [step('60', '85', part)], limits).outside.length;
    expect(told({})).toBe(0);
    expect([{ student: 's3' }, { date: '2026-11-17' }, { type: 'lecture' }].map((part) => told(part))).toEqual([
      1, 1, 1,
    ]);
    expect(told({}, { ...scope, grades: false })).toBe(1);
    expect(told({ before: grade('н/б'), after: grade(null) }, { ...scope, grades: false })).toBe(0);
  });

  it('R28 names the cells for whose change there is no record, or another one', () => {
    const told = (opening: string | null, closing: string | null, steps: RecordedChange[]) =>
      snapshotDifference({ opening: [cell(opening)], closing: [cell(closing)] }, steps, scope).unexplained;
    const found = { ...place, opening: grade('60'), closing: grade('85') };
    expect(told('60', '85', [])).toEqual([found]);
    expect(told('60', '85', [step('60', '84')])).toEqual([found]);
    expect(told('60', '85', [step('61', '85')])).toEqual([found]);
    expect(told('60', '85', [step('60', '70'), step('71', '85')])).toEqual([found]);
    expect(told('60', '85', [step('60', '70'), step('70', '85')])).toEqual([]);
  });
});

describe('the difference that the rules of a cell leave, whatever is tried under a window', () => {
  const anyPlace = fc
    .record({ date: anyDate, type: anyType, student: anyStudent })
    .map((drawn) => ({ ...drawn, lesson: `${drawn.date} ${drawn.type}` }));
  const tries = fc.array(fc.record({ place: anyPlace, after: anyContent, hour: fc.integer({ min: 203, max: 226 }) }), {
    minLength: 5,
    maxLength: 40,
  });
  const before = fc.uniqueArray(
    fc.tuple(anyPlace, anyContent).map(([drawn, content]) => ({ ...drawn, ...content })),
    {
      selector: ({ lesson, student }) => `${lesson} ${student}`,
    },
  );

  it('R06, R08 has nothing outside the request, and explains every cell', () => {
    let allowed = 0;
    fc.assert(
      fc.property(before, tries, anyScope, (opening, drawn, drawnScope) => {
        const limits = { ...drawnScope, discipline: 'anatomy', group: 'g1' };
        const key = ({ lesson, student }: { lesson: string; student: string }): string => `${lesson} ${student}`;
        const cells = new Map<string, SnapshotCell>(opening.map((one) => [key(one), one]));
        const changes: RecordedChange[] = [];
        const open = { opensAt: at(205), closesAt: at(225), closedAt: null };
        const writer = { person: 'aigul', assignments: [], windows: [{ id: 'w1', scope: limits, ...open }] };
        for (const { place: where, after, hour } of drawn.sort((one, other) => one.hour - other.hour)) {
          const lesson: LessonOfCell = {
            ...{ id: where.lesson, date: where.date, type: where.type, scale: hundredPoints },
            ...{ startsAt: at(0), locksAt: at(100), closedSheet: null },
          };
          const { value, note } = cells.get(key(where)) ?? grade(null);
          const student = {
            id: where.student,
            known: true,
            inGroupThen: true,
            inSubgroupThen: null,
            closedSheet: null,
          };
          const order = { id: 'o1', student: where.student, discipline: 'anatomy' };
          const change = { before: { value, note }, after };
          const right = cellRight({ lesson, student, order, ...change }, journal, writer, momentAt(hour));
          if (!('right' in right)) continue;
          cells.set(key(where), { ...where, ...after });
          changes.push({ ...where, ...change, by: 'aigul', onBehalfOf: null, at: at(hour) });
        }
        allowed += changes.length;
        const closing = [...cells.values()];
        const found = snapshotDifference({ opening, closing }, changes, limits);
        expect(found.outside).toEqual([]);
        expect(found.unexplained).toEqual([]);
        expect(found.nothingChanged).toBe(changes.length === 0);
        const touched = new Set(changes.map(key));
        expect(found.changed.map(key).sort()).toEqual([...touched].sort());
        const named = closing.filter(
          (one) =>
            limits.dates.includes(one.date) &&
            limits.students.includes(one.student) &&
            (limits.lessonTypes ?? [one.type]).includes(one.type),
        );
        expect(found.unchanged).toBe(named.filter((one) => !touched.has(key(one))).length);
      }),
      { numRuns: 300, seed: 8 },
    );
    expect(allowed).toBeGreaterThan(200);
  });
});

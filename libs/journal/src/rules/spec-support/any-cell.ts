import fc from 'fast-check';
import type { CellChange, JournalOfCells, Moment } from '../cell-change';
import { fivePoints, hundredPoints } from '../usual-scales';
import type { Assignment, LeasedWindow, Writer } from '../writer-rights';

/** A small world, so that random rights, clocks and changes meet often. Hours are counted from 16 November 2026, UTC. */
export const journal: JournalOfCells = { discipline: 'anatomy', group: 'g1', teacher: 'aigul' };

export const at = (hour: number): string => new Date(Date.UTC(2026, 10, 16, hour)).toISOString();
/** The zone of this world is UTC. */
const on = (hour: number): string => at(hour).slice(0, 10);
export const momentAt = (hour: number): Moment => ({ now: at(hour), today: on(hour) });

const hour = fc.integer({ min: 0, max: 95 });
export const anyDate = fc.integer({ min: 0, max: 4 }).map((day) => on(day * 24));
export const anyStudent = fc.constantFrom('s1', 's2', 's3');
export const anyType = fc.constantFrom('practical', 'lecture');
const anyValue = fc.constantFrom(null, 'н/б', '5', '3', '85', '4.5', 'зачтено');
const anyNote = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constant('recredited' as const));
export const anyContent = fc.record({ value: anyValue, note: anyNote });
export const anyMoment = hour.map(momentAt);
const mostly = fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constant(false));

const anyLesson = fc
  .record({
    start: hour,
    type: anyType,
    open: fc.integer({ min: 1, max: 60 }),
    five: fc.boolean(),
    closed: fc.boolean(),
  })
  .map(({ start, type, open, five, closed }) => ({
    ...{ id: 'l1', date: on(start), type, scale: five ? fivePoints : hundredPoints },
    ...{ startsAt: at(start), locksAt: at(start + open), closedSheet: closed ? 'sheet' : null },
  }));

export const anyChange: fc.Arbitrary<CellChange> = fc.record({
  lesson: fc.option(anyLesson, { freq: 12 }),
  student: fc.record({
    id: anyStudent,
    known: mostly,
    inGroupThen: mostly,
    inSubgroupThen: fc.option(mostly),
    closedSheet: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constant('debtors')),
  }),
  before: anyContent,
  after: anyContent,
  order: fc.option(
    fc.record({ id: fc.constant('o1'), student: anyStudent, discipline: fc.constantFrom('anatomy', 'anatomy', 'law') }),
  ),
});

const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('substitution', 'repeat-course'),
  validFrom: anyDate,
  validTo: fc.option(anyDate),
  students: fc.option(fc.uniqueArray(anyStudent)),
  revokedAt: fc.option(hour.map(at), { freq: 2 }),
});

export const anyScope: fc.Arbitrary<LeasedWindow['scope']> = fc.record({
  discipline: fc.constantFrom('anatomy', 'anatomy', 'anatomy', 'law'),
  group: fc.constantFrom('g1', 'g1', 'g1', 'g2'),
  lessonTypes: fc.option(fc.uniqueArray(anyType)),
  dates: fc.uniqueArray(anyDate),
  students: fc.uniqueArray(anyStudent),
  grades: fc.boolean(),
});

export const anyWindow: fc.Arbitrary<LeasedWindow> = fc
  .record({
    id: fc.uuid(),
    scope: anyScope,
    opens: hour,
    hours: fc.integer({ min: 1, max: 72 }),
    closed: fc.option(hour, { freq: 2 }),
    asked: mostly,
  })
  .map(({ id, scope, opens, hours, closed, asked }) => ({
    ...{ id, scope, closedAt: closed === null ? null : at(closed) },
    ...{ opensAt: asked ? at(opens) : null, closesAt: asked ? at(opens + hours) : null },
  }));

export const anyWriter: fc.Arbitrary<Writer> = fc.record({
  person: fc.constantFrom('aigul', 'bolot'),
  assignments: fc.array(anyAssignment, { maxLength: 3 }),
  windows: fc.array(anyWindow, { maxLength: 3 }),
});

import type { Journal } from '../api/generated/model';
import type { CellRight } from './cell-right';
import { allows, cellRight, lessonState, nextTurn } from './cell-right';
import { journal, lesson, noon, openWindow, student } from './spec-support';

const rightIn = (of: Journal, studentId: string, now = noon): CellRight =>
  cellRight(
    of,
    of.lessons[0]!,
    of.students.find(({ id }) => id === studentId)!,
    now,
  );

describe('the right to write a cell', () => {
  const open = journal({ lessons: [lesson({ open: true, locksAt: '2026-11-23T19:00:00.000Z' })] });

  it('is the lesson’s own while its period runs, and ends with it', () => {
    expect(rightIn(open, 'b')).toEqual({ kind: 'open-period' });
    expect(rightIn(open, 'b', Date.parse('2026-11-23T19:00:00Z'))).toEqual({ kind: 'none', why: 'locked' });
  });

  it('is nobody’s but the teacher’s', () => {
    expect(rightIn({ ...open, own: false, mine: null }, 'a')).toEqual({ kind: 'none', why: 'not-own' });
  });

  it('does not begin before the lesson', () => {
    const future = journal({
      lessons: [
        lesson({ date: '2026-11-30', startsAt: '2026-11-30T04:00:00.000Z', locksAt: '2026-12-02T19:00:00.000Z' }),
      ],
    });
    expect(rightIn(future, 'a')).toEqual({ kind: 'none', why: 'not-yet' });
    expect(lessonState(future, future.lessons[0]!, noon)).toBe('not-yet');
  });

  it('is a window’s for exactly its students, dates and types', () => {
    const leased = journal({ windows: [openWindow()] });
    expect(rightIn(leased, 'a').kind).toBe('window');
    expect(rightIn(leased, 'b')).toEqual({ kind: 'none', why: 'not-covered' });
    const elsewhere = [openWindow({ dates: ['2026-11-17'] }), openWindow({ lessonTypes: ['lecture'] })];
    expect(rightIn(journal({ windows: elsewhere }), 'a')).toEqual({ kind: 'none', why: 'locked' });
    expect(rightIn(journal({ windows: [openWindow({ lessonTypes: null })] }), 'a').kind).toBe('window');
  });

  it('ends when the window ends', () => {
    const leased = journal({ windows: [openWindow()] });
    expect(rightIn(leased, 'a', Date.parse('2026-11-24T18:59:59.999Z')).kind).toBe('window');
    expect(rightIn(leased, 'a', Date.parse('2026-11-24T19:00:00Z'))).toEqual({ kind: 'none', why: 'locked' });
  });

  it('leaves grades alone in a window for absences', () => {
    const absences = journal({
      students: [student('a', { old: '85' }), student('c')],
      windows: [openWindow({ grades: false, students: ['a', 'c'] })],
    });
    expect(rightIn(absences, 'a')).toEqual({ kind: 'none', why: 'grade' });
    const right = rightIn(absences, 'c');
    expect([allows(right, 'н/б'), allows(right, null), allows(right, '70')]).toEqual([true, true, false]);
  });

  it('is nobody’s for a student who was not in the group on that day', () => {
    const left = { ...student('a'), memberships: [{ from: '2026-09-01', to: '2026-11-15' }] };
    expect(rightIn({ ...open, students: [left] }, 'a')).toEqual({ kind: 'none', why: 'not-member' });
  });

  it('R20 ends when a sheet with the lesson is closed, and a window opens it again', () => {
    const closed = lesson({ sheet: 's', locksAt: '2026-11-23T19:00:00.000Z' });
    expect(rightIn(journal({ lessons: [closed] }), 'a')).toEqual({ kind: 'none', why: 'sheet' });
    expect(rightIn(journal({ lessons: [closed], windows: [openWindow()] }), 'a').kind).toBe('window');
  });

  it('R20 ends for the students of a closed sheet of some, and goes on for the others', () => {
    const held = { ...student('a'), sheets: { old: 's' } };
    const some = { ...open, students: [held, student('b')] };
    expect(rightIn(some, 'a')).toEqual({ kind: 'none', why: 'sheet' });
    expect(rightIn(some, 'b')).toEqual({ kind: 'open-period' });
    expect(lessonState(some, some.lessons[0]!, noon)).toBe('open');
    expect(rightIn({ ...some, windows: [openWindow()] }, 'a').kind).toBe('window');
  });

  it('R16 is also his who stands in, for the lessons and on the days of his substitution', () => {
    const standIn = { id: 'x', kind: 'substitution', from: '2026-11-16', to: '2026-11-22', students: ['a'] } as const;
    const stoodIn = (change: Partial<Journal> = {}): Journal => ({
      ...open,
      ...{ own: false, mine: 'substitution', standIns: [{ ...standIn, students: ['a'] }] },
      ...change,
    });
    expect(rightIn(stoodIn(), 'a')).toMatchObject({ kind: 'substitution' });
    expect(rightIn(stoodIn(), 'b')).toEqual({ kind: 'none', why: 'not-assigned' });
    expect(rightIn(stoodIn(), 'a', Date.parse('2026-11-23T18:00:00Z'))).toEqual({
      kind: 'none',
      why: 'assignment-over',
    });
    const theirs = { lessons: [lesson()], windows: [openWindow()] };
    expect(rightIn(stoodIn(theirs), 'a')).toEqual({ kind: 'none', why: 'locked' });
    expect(rightIn(stoodIn({ ...theirs, windows: [{ ...openWindow(), holder: 'me' }] }), 'a').kind).toBe('window');
  });

  it('takes the wider of two windows', () => {
    const both = journal({ windows: [openWindow({ grades: false }, 'narrow'), openWindow({}, 'wide')] });
    expect(rightIn(both, 'a')).toMatchObject({ window: { id: 'wide' } });
  });
});

describe('the next turn', () => {
  it('is the beginning of a lesson, too', () => {
    const lessons = [lesson({ startsAt: '2026-11-22T13:00:00.000Z', locksAt: '2026-11-24T19:00:00.000Z' })];
    expect(nextTurn(journal({ lessons }), noon)).toBe(Date.parse('2026-11-22T13:00:00Z'));
  });

  it('is the earliest end of a period or a window that still lies ahead', () => {
    const lessons = [lesson({ open: true, locksAt: '2026-11-23T19:00:00.000Z' }), lesson()];
    const both = journal({ lessons, windows: [openWindow()] });
    expect(nextTurn(both, noon)).toBe(Date.parse('2026-11-23T19:00:00Z'));
    expect(nextTurn(both, Date.parse('2026-11-23T19:00:00Z'))).toBe(Date.parse('2026-11-24T19:00:00Z'));
    expect(nextTurn(both, Date.parse('2026-11-25T00:00:00Z'))).toBeNull();
  });
});

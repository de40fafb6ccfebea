import type { LockRule } from '@kelisim/journal';
import { shareJournals } from './journals';
import type { EmptyLesson, MarkRow } from './lessons';
import { inventMarks, planLessons } from './lessons';
import { sampleCalendar } from './sample-calendar';
import { locksBy } from './sample-locks';
import { inventStaff } from './staff';

const journals = shareJournals(inventStaff());
const rule = (lessonType: string | null, days: number): LockRule => ({
  ...{ id: `${days} days`, lessonType, level: null, days, count: 'working', first: 'next' },
  ...{ validFrom: '2000-01-01T00:00:00Z', basis: 'п. 4' },
});
const lockOf = locksBy(sampleCalendar, { rules: [rule(null, 2), rule('written-exam', 3)], terms: [] });
const planned = (today: string): ReturnType<typeof planLessons> => planLessons(journals, today, lockOf);

describe('the lessons of the sample', () => {
  it('R24 lock at the end of the second working day, a written exam at that of the third', () => {
    // A Wednesday; a Friday; and a Friday before the days of Nauryz. The working day ends at six.
    expect(lockOf('practical', '2026-11-18', `2026-11-18T08:30:00+05:00`).locksAt).toBe('2026-11-20T13:00:00Z');
    expect(lockOf('practical', '2026-11-20', `2026-11-20T08:30:00+05:00`).locksAt).toBe('2026-11-24T13:00:00Z');
    expect(lockOf('practical', '2026-03-20', `2026-03-20T08:30:00+05:00`).locksAt).toBe('2026-03-27T13:00:00Z');
    expect(lockOf('written-exam', '2026-11-18', `2026-11-18T08:30:00+05:00`).locksAt).toBe('2026-11-23T13:00:00Z');
  });

  it('lie twelve weeks back and a week ahead, on working days, in every journal', () => {
    const lessons = planned('2026-11-22');
    expect(
      lessons.every(({ held_on }) => held_on >= '2026-08-30' && held_on <= '2026-11-29' && held_on !== '2026-10-26'),
    ).toBe(true);
    for (const { id } of journals) {
      const own = lessons.filter(({ journal }) => journal === id);
      expect(own.some(({ held_on, locks_at }) => held_on < '2026-11-22' && locks_at < '2026-11-22')).toBe(true);
      expect(new Set(own.map(({ type }) => type)).size).toBeGreaterThanOrEqual(2);
    }
    expect(new Set(lessons.map(({ type }) => type))).toEqual(
      new Set([
        ...['lecture', 'practical', 'laboratory', 'midterm'],
        ...['written-exam', 'oral-exam', 'differentiated-credit'],
      ]),
    );
  });

  it('have exams and controls behind them on whatever day they are loaded', () => {
    for (const today of ['2026-11-22', '2026-12-20', '2027-01-17', '2027-02-14', '2027-03-14']) {
      const past = planned(today).filter(({ held_on }) => held_on < today);
      expect(past.some(({ type }) => type === 'written-exam')).toBe(true);
      expect(past.some(({ type }) => type === 'midterm')).toBe(true);
    }
  });

  it('have the same ids on another day, so that none is made twice', () => {
    const first = planned('2026-11-22');
    const later = new Set(planned('2026-11-25').map(({ id }) => id));
    expect(first.filter(({ held_on }) => held_on >= '2026-09-02').every(({ id }) => later.has(id))).toBe(true);
  });
});

describe('the marks of the sample', () => {
  const students = Array.from({ length: 200 }, (_, index) => `student ${index}`);
  const marksOf = (lesson: Partial<EmptyLesson>): readonly MarkRow[] =>
    inventMarks({
      ...{ id: 'lesson', held_on: '2026-11-18', type: 'midterm', teacher: 't', students, recredited: {}, tardy: false },
      ...lesson,
    });

  it('R25 are from 0 to 100 or absences, at lectures absences alone', () => {
    const midterm = marksOf({}).map(({ value }) => value);
    expect(midterm).toHaveLength(200);
    expect(midterm.every((value) => value === 'н/б' || (Number(value) >= 0 && Number(value) <= 100))).toBe(true);
    expect(new Set(marksOf({ type: 'lecture' }).map(({ value }) => value))).toEqual(new Set(['н/б']));
  });

  it('R25 note a re-credited student, with the order, at every lesson', () => {
    for (const type of ['midterm', 'lecture']) {
      const noted = marksOf({ type, recredited: { 'student 7': 'order' } }).filter(({ note }) => note !== null);
      expect(noted).toMatchObject([
        { student: 'student 7', value: 'н/б', note: 'recredited', recredit_order: 'order' },
      ]);
    }
  });

  it('R27 are missing now and then where the teacher is tardy, and nowhere else', () => {
    const empty = (tardy: boolean): number =>
      Array.from({ length: 100 }, (_, index) => marksOf({ id: `lesson ${index}`, tardy })).filter(
        (marks) => marks.length === 0,
      ).length;
    expect(empty(true)).toBeGreaterThan(15);
    expect(empty(true)).toBeLessThan(45);
    expect(empty(false)).toBe(0);
  });
});

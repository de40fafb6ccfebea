import { shareJournals } from './journals';
import { inventMarks, planLessons } from './lessons';
import { lockOf } from './sample-calendar';
import { inventStaff } from './staff';

const journals = shareJournals(inventStaff());

describe('the lessons of the sample', () => {
  it('R24 lock at the end of the second working day', () => {
    // A Wednesday; a Friday; and a Friday before the days of Nauryz.
    expect(lockOf('practical', '2026-11-18', `2026-11-18T08:30:00+05:00`).locksAt).toBe('2026-11-20T19:00:00Z');
    expect(lockOf('practical', '2026-11-20', `2026-11-20T08:30:00+05:00`).locksAt).toBe('2026-11-24T19:00:00Z');
    expect(lockOf('practical', '2026-03-20', `2026-03-20T08:30:00+05:00`).locksAt).toBe('2026-03-27T19:00:00Z');
  });

  it('lie four weeks back and a week ahead, on working days, in every journal', () => {
    const lessons = planLessons(journals, '2026-11-22');
    expect(
      lessons.every(({ held_on }) => held_on >= '2026-10-25' && held_on <= '2026-11-29' && held_on !== '2026-10-26'),
    ).toBe(true);
    for (const { id } of journals) {
      const own = lessons.filter(({ journal }) => journal === id);
      expect(own.some(({ held_on, locks_at }) => held_on < '2026-11-22' && locks_at < '2026-11-22')).toBe(true);
      expect(new Set(own.map(({ type }) => type)).size).toBeGreaterThanOrEqual(2);
    }
    expect(new Set(lessons.map(({ type }) => type))).toEqual(
      new Set(['lecture', 'practical', 'laboratory', 'midterm']),
    );
  });

  it('have the same ids on another day, so that none is made twice', () => {
    const first = planLessons(journals, '2026-11-22');
    const later = new Set(planLessons(journals, '2026-11-25').map(({ id }) => id));
    expect(first.filter(({ held_on }) => held_on >= '2026-10-28').every(({ id }) => later.has(id))).toBe(true);
  });

  it('R25 have marks from 0 to 100 and absences, at lectures absences alone', () => {
    const students = Array.from({ length: 200 }, (_, index) => `student ${index}`);
    const marksOf = (type: string): string[] =>
      inventMarks({ id: 'lesson', held_on: '2026-11-18', type, teacher: 't' }, students).map(({ value }) => value);
    expect(marksOf('midterm')).toHaveLength(200);
    expect(marksOf('midterm').every((value) => value === 'н/б' || (Number(value) >= 0 && Number(value) <= 100))).toBe(
      true,
    );
    expect(new Set(marksOf('lecture'))).toEqual(new Set(['н/б']));
  });
});

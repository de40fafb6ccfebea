import type { OutsideWindow, WindowToLease } from '../../../../libs/journal/src/connector/journal-system';

/** What there is in the other journal: three lessons of a group, three students. */
export const otherStudents = ['S-1', 'S-2', 'S-3'];
export const otherLessons = ['2026-11-05', '2026-11-06', '2026-11-07'].map((date, place) => ({
  key: `L-${place + 1}`,
  discipline: 'PHYS-2',
  group: 'GM-31',
  date,
  lessonType: 'practical',
}));

/** A window over two of its lessons and two of its students, for two days from its opening. */
export const asked: WindowToLease = {
  id: '0198c0de-7a10-7000-8000-000000000017',
  number: 'W-2026-00017',
  generation: 1,
  requestedAt: '2026-11-22T04:00:00.000Z',
  scope: {
    discipline: 'discipline-1',
    group: 'group-1',
    lessonTypes: ['practical'],
    dates: ['2026-11-05', '2026-11-06'],
    students: ['student-1', 'student-2'],
    grades: true,
  },
  sourced: {
    discipline: 'PHYS-2',
    group: 'GM-31',
    holder: 'T-42',
    students: { 'student-1': 'S-1', 'student-2': 'S-2' },
  },
  end: { lastsSeconds: 2 * 24 * 3600 },
};

/** The same window once they have a name for it. */
export function outside(reference: string, generation = 1): OutsideWindow {
  const { id, scope, sourced } = asked;
  return { id, scope, sourced, reference, generation };
}

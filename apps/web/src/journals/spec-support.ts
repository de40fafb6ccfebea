import type {
  Journal,
  JournalLessonsItem,
  JournalStudentsItem,
  OpenWindow,
  ScaleContent,
} from '../api/generated/model';

export const hundred: ScaleContent = {
  ...{ kind: 'points', from: 0, to: 100, step: 1, passes: 50 },
  letters: [
    { letter: 'F', from: 0, points: '0' },
    { letter: 'B+', from: 85, points: '3.33' },
    { letter: 'A', from: 95, points: '4.0' },
  ],
};

export const credit: ScaleContent = {
  kind: 'words',
  values: [
    { value: 'зачтено', passes: true, word: { ru: 'зачтено', kk: 'есептелді', en: 'passed' } },
    { value: 'не зачтено', passes: false, word: { ru: 'не зачтено', kk: 'есептелмеді', en: 'not passed' } },
  ],
};

export const noon = Date.parse('2026-11-22T12:00:00Z');

export const lesson = (change: Partial<JournalLessonsItem> = {}): JournalLessonsItem => ({
  ...{ id: 'old', date: '2026-11-16', type: 'practical', typeTitle: 'practical class', topic: 'Topic 1' },
  ...{
    startsAt: '2026-11-16T04:00:00.000Z',
    kind: 'class',
    scale: 'hundred-points',
    lockBasis: { kind: 'unknown' },
    sheet: null,
  },
  ...{ open: false, locksAt: '2026-11-18T19:00:00.000Z' },
  ...change,
});

export const student = (id: string, marks: Record<string, string> = {}): JournalStudentsItem => ({
  ...{ id, name: `Student ${id}`, faculty: 'f', marks, notes: {}, sheets: {}, recredit: null },
  memberships: [{ from: '2026-09-01', to: null }],
});

export const openWindow = (change: Partial<OpenWindow['scope']> = {}, id = 'w'): OpenWindow => ({
  ...{ id, number: 'W-2026-00001', case: { id: 'c', number: 'ОБ-2026-00001' }, holder: 't' },
  scope: {
    ...{
      discipline: 'd',
      group: 'g',
      lessonTypes: ['practical'],
      dates: ['2026-11-16'],
      students: ['a'],
      grades: true,
    },
    ...change,
  },
  ...{ opensAt: '2026-11-22T06:00:00.000Z', closesAt: '2026-11-24T19:00:00.000Z' },
});

export const journal = (change: Partial<Journal> = {}): Journal => ({
  ...{ mine: 'load', standIns: [], mayWrite: true, readOnly: false, assignments: [], hours: null, subgroup: null },
  department: { id: 'u', name: 'Department' },
  period: { id: 'p', title: 'Autumn' },
  scales: { 'hundred-points': { title: '100 points', content: hundred }, credit: { title: 'credit', content: credit } },
  ...{ id: 'j', own: true, programme: 'Ecology', teacher: { id: 't', name: 'Teacher' } },
  discipline: { id: 'd', code: 'BIO210', name: 'Ecology' },
  group: { id: 'g', name: 'EC-21', course: 2 },
  lessons: [lesson()],
  students: [student('a', { old: '85' }), student('b')],
  windows: [],
  ...change,
});

import type { Journal, JournalLessonsItem, JournalStudentsItem, OpenWindow } from '../api/generated/model';

export const noon = Date.parse('2026-11-22T12:00:00Z');

export const lesson = (change: Partial<JournalLessonsItem> = {}): JournalLessonsItem => ({
  ...{ id: 'old', date: '2026-11-16', type: 'practical', typeTitle: 'practical class', topic: 'Topic 1' },
  ...{ open: false, locksAt: '2026-11-18T19:00:00.000Z' },
  ...change,
});

export const student = (id: string, marks: Record<string, string> = {}): JournalStudentsItem => ({
  ...{ id, name: `Student ${id}`, faculty: 'f', marks },
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
  ...{ id: 'j', own: true, programme: 'Ecology', teacher: { id: 't', name: 'Teacher' } },
  discipline: { id: 'd', code: 'BIO210', name: 'Ecology' },
  group: { id: 'g', name: 'EC-21', course: 2 },
  lessons: [lesson()],
  students: [student('a', { old: '85' }), student('b')],
  windows: [],
  ...change,
});

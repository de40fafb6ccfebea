import type { FormSchema } from './form-schema';
import type { TaughtLesson, Teaching } from './teaching';

/** The explanatory note as the API gives it. */
export const note: FormSchema = {
  type: 'object',
  required: ['discipline', 'group', 'lessonTypes', 'dates', 'detectedOn', 'cause', 'students'],
  properties: {
    discipline: { type: 'string', 'x-source': 'discipline', title: 'Discipline' },
    group: { type: 'string', 'x-source': 'group', title: 'Group' },
    lessonTypes: { type: 'array', items: { type: 'string', 'x-source': 'lesson-type' }, title: 'Types' },
    dates: { type: 'array', items: { type: 'string', format: 'date', 'x-when': 'past' }, title: 'Dates' },
    detectedOn: { type: 'string', format: 'date', 'x-when': 'past', title: 'Found on' },
    cause: { type: 'string', minLength: 10, maxLength: 2000, title: 'Cause' },
    students: { type: 'array', items: { type: 'string', 'x-source': 'student' }, title: 'Students' },
  },
};

export const lesson = (date: string, type: string): TaughtLesson => ({
  id: `${date} ${type}`,
  date,
  type,
  typeTitle: type,
  locked: true,
});

const group = (id: string): Teaching['group'] => ({ id, label: id, course: 1, programme: 'Chemistry' });
const student = (id: string): Teaching['students'][number] => ({ id, label: id });

/** Ecology with two groups, algebra with one of them. */
export const load: readonly Teaching[] = [
  {
    journal: 'j1',
    discipline: { id: 'ecology', label: 'Ecology' },
    group: group('A'),
    students: [student('a1'), student('a2')],
    lessons: [lesson('2026-11-16', 'practical'), lesson('2026-11-12', 'lecture')],
  },
  {
    journal: 'j2',
    discipline: { id: 'ecology', label: 'Ecology' },
    group: group('B'),
    students: [student('b1')],
    lessons: [lesson('2026-11-16', 'lecture')],
  },
  {
    journal: 'j3',
    discipline: { id: 'algebra', label: 'Algebra' },
    group: group('A'),
    students: [student('a1'), student('a2')],
    lessons: [],
  },
];

import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';
import { changeOfStudent } from '../journals/history-schemas';
import { recredit } from '../teaching/teaching-schemas';

const named = z.object({ id: z.uuid(), name: z.string() });

export const studentQuery = z.strictObject({
  ...pageQuery,
  cursor: z.uuid().optional(),
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('A part of the name or the record book’s number, however it is typed'),
  group: z.uuid().optional().describe('The group of today'),
});

export const studentList = listOf(
  z
    .object({ id: z.uuid(), name: z.string(), recordBook: z.string(), group: named.nullable() })
    .meta({ id: 'ListedStudent' }),
);

export const periodQuery = z.strictObject({
  period: z.uuid().optional().describe('Without it the newest that has begun'),
});

const student = z
  .object({
    id: z.uuid(),
    name: z.string(),
    recordBook: z.string(),
    faculty: named,
    groups: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        programme: z.string(),
        from: z.iso.date(),
        to: z.iso.date().nullable(),
        basis: z.string().describe('The order'),
      }),
    ),
  })
  .meta({ id: 'StudentIdentity' });

const lesson = z
  .object({
    id: z.uuid(),
    date: z.iso.date(),
    type: z.string(),
    typeTitle: z.string(),
    kind: z.enum(['class', 'control', 'exam']),
    topic: z.string(),
    value: z.string().nullable(),
    word: z.string().nullable().describe('What the value is called, where its scale has words'),
    note: z.enum(['recredited']).nullable(),
    sheet: z.object({ id: z.uuid(), number: z.string() }).nullable().describe('The closed sheet that holds his cell'),
  })
  .meta({ id: 'LessonOfStudent' });

const marks = {
  student,
  periods: z.array(z.object({ id: z.uuid(), title: z.string(), from: z.iso.date(), to: z.iso.date() })),
  period: z.uuid().nullable().describe('The period that is shown'),
  disciplines: z.array(
    z
      .object({
        journal: z.uuid(),
        period: z.uuid(),
        discipline: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
        teacher: named,
        held: z.int(),
        absences: z.int(),
        current: z.array(lesson).describe('Classes and controls'),
        final: z.array(lesson).describe('Exams and credits'),
        recredit: z.object({ number: z.string(), date: z.iso.date() }).nullable(),
      })
      .meta({ id: 'DisciplineOfStudent' }),
  ),
};

export const cabinet = z.object(marks).meta({ id: 'Cabinet' });

export const studentCard = z
  .object({
    ...marks,
    orders: z.array(recredit),
    corrections: z.array(changeOfStudent).describe('Under windows, the newest first'),
  })
  .meta({ id: 'StudentCard' });

export type StudentList = z.infer<typeof studentList>;
export type CabinetView = z.infer<typeof cabinet>;
export type StudentCardView = z.infer<typeof studentCard>;

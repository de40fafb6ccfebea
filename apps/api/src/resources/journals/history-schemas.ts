import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';

const named = z.object({ id: z.uuid(), name: z.string() });
const content = z.object({
  value: z.string().nullable().describe('Null: the cell is empty'),
  word: z.string().nullable().describe('What the value is called, where its scale has words'),
  note: z.enum(['recredited']).nullable(),
});

const right = z.object({
  kind: z.enum(['open-period', 'window', 'import', 'substitution', 'repeat-course']),
  window: z
    .object({ id: z.uuid(), number: z.string(), case: z.object({ id: z.uuid(), number: z.string() }) })
    .nullable(),
  assignment: z
    .object({ id: z.uuid(), basis: z.record(z.string(), z.unknown()).describe('The minutes: number, date, text') })
    .nullable(),
});

const changeFields = {
  id: z.string(),
  lesson: z.object({
    id: z.uuid(),
    date: z.iso.date(),
    type: z.string(),
    typeTitle: z.string(),
    topic: z.string(),
  }),
  student: named,
  before: content,
  after: content,
  by: named,
  onBehalfOf: named.nullable().describe('The teacher whose load it is, where somebody else wrote'),
  at: z.iso.datetime(),
  right: right.describe('By which right it was written'),
  order: z
    .object({ id: z.uuid(), number: z.string(), issuedOn: z.iso.date() })
    .nullable()
    .describe('The dean’s order behind the note «перезачет»'),
};
const change = z.object(changeFields).meta({ id: 'MarkChange' });

/** A change told of a student: in which journal it was made. */
export const changeOfStudent = z
  .object({ ...changeFields, journal: z.uuid(), discipline: named })
  .meta({ id: 'MarkChangeOfStudent' });

export const historyList = listOf(change);

const historyPage = {
  ...pageQuery,
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .describe('The `next` of the page before'),
};

/** Of a cell, a lesson, a student within the journal, or of all of it. A page begins after a change. */
export const historyQuery = z.strictObject({
  ...historyPage,
  lesson: z.uuid().optional(),
  student: z.uuid().optional(),
});

export const studentHistoryList = listOf(changeOfStudent);
export const studentHistoryQuery = z.strictObject(historyPage);

export type MarkChangeView = z.infer<typeof change>;
export type HistoryListView = z.infer<typeof historyList>;
export type HistoryQuery = z.infer<typeof historyQuery>;

import { z } from 'zod';
import { listOf } from '../../http/paging';

/** A right to change marks that is open now (R06, R07): what it covers and until when it holds. */
const openWindow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    case: z.object({ id: z.uuid(), number: z.string() }).describe('The case that opened it'),
    holder: z.uuid(),
    scope: z.object({
      discipline: z.uuid(),
      group: z.uuid(),
      lessonTypes: z.array(z.string()).nullable().describe('Null where every type is covered'),
      dates: z.array(z.iso.date()),
      students: z.array(z.uuid()),
      grades: z.boolean().describe('Whether grades too may be changed, not absences alone'),
    }),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
  })
  .meta({ id: 'OpenWindow' });

const named = z.object({ id: z.uuid(), name: z.string() });
const summary = {
  id: z.uuid(),
  discipline: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  group: z.object({ id: z.uuid(), name: z.string(), course: z.int() }),
  teacher: named,
  own: z.boolean(),
};

export const journalList = listOf(
  z
    .object({
      ...summary,
      openUntil: z.iso.datetime().nullable().describe('When the window ends that is open in it and ends next'),
    })
    .meta({ id: 'JournalSummary' }),
);

export const journal = z
  .object({
    ...summary,
    programme: z.string(),
    lessons: z.array(
      z.object({
        id: z.uuid(),
        date: z.iso.date(),
        type: z.string(),
        typeTitle: z.string(),
        topic: z.string(),
        open: z.boolean(),
        locksAt: z.iso.datetime(),
      }),
    ),
    students: z.array(
      z.object({ id: z.uuid(), name: z.string(), faculty: z.uuid(), marks: z.record(z.string(), z.string()) }),
    ),
    windows: z.array(openWindow).describe('Rights of its teacher that are open now'),
  })
  .meta({ id: 'Journal' });

export const marksRequest = z
  .strictObject({
    marks: z
      .array(
        z.strictObject({
          lesson: z.uuid(),
          student: z.uuid(),
          value: z.string().max(20).nullable().describe('Of the lesson’s scale, or «н/б»; null empties the cell'),
          note: z
            .enum(['recredited'])
            .nullish()
            .describe('«перезачет», with «н/б», where the dean’s order re-credits the student'),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'MarksRequest' });

export const marksAnswer = z.object({ changed: z.int() }).meta({ id: 'MarksAnswer' });

export type JournalListView = z.infer<typeof journalList>;
export type JournalView = z.infer<typeof journal>;
export type MarksRequest = z.infer<typeof marksRequest>;

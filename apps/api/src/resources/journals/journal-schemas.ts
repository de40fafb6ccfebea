import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';
import { basis, lockBasis } from './lock-basis-schema';
import { scale } from './scale-schema';

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
const standInFields = {
  id: z.uuid(),
  kind: z.enum(['substitution', 'repeat-course']),
  from: z.iso.date(),
  to: z.iso.date().nullable().describe('The last day; null: until the period ends'),
  students: z.array(z.uuid()).nullable().describe('Whose marks; null: everybody’s'),
};
const standIn = z.object(standInFields).meta({ id: 'StandIn' });

/** A page of journals begins after a journal. */
export const journalQuery = z.strictObject({
  ...pageQuery,
  cursor: z.uuid().optional(),
  period: z.uuid().optional(),
  department: z.uuid().optional().describe('The department of the discipline'),
  group: z.uuid().optional(),
  discipline: z.uuid().optional(),
  teacher: z.uuid().optional(),
  lesson: z.uuid().optional().describe('The journal of this lesson'),
  mine: z.enum(['true', 'false']).optional().describe('Whether I fill it myself: my load, or where I stand in'),
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('Parts of the discipline’s name or code, the group’s or the teacher’s name, in any order'),
});

const summary = {
  id: z.uuid(),
  discipline: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  department: named,
  group: z.object({ id: z.uuid(), name: z.string(), course: z.int() }),
  subgroup: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  period: z.object({ id: z.uuid(), title: z.string() }),
  teacher: named,
  hours: z.int().nullable().describe('Hours of the load, where it says them'),
  own: z.boolean().describe('Whether I teach it: `mine` is `load`'),
  mine: z
    .enum(['load', 'substitution', 'repeat-course'])
    .nullable()
    .describe('By what I fill it myself; null where I only look'),
  standIns: z.array(standIn).describe('The days on which I stand in for its teacher'),
  mayWrite: z.boolean().describe('Whether I may write in it now, each cell by its own right'),
  readOnly: z.boolean().describe('Whether I never write in it: my position shows it'),
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
        startsAt: z.iso.datetime().describe('No mark before it'),
        type: z.string(),
        typeTitle: z.string(),
        kind: z.enum(['class', 'control', 'exam']),
        topic: z.string(),
        scale: z.string().describe('Code of its scale in `scales`'),
        open: z.boolean().describe('Whether whoever teaches it may fill it without a window'),
        locksAt: z.iso.datetime(),
        lockBasis,
        sheet: z
          .uuid()
          .nullable()
          .describe('The closed sheet of the whole group that holds it: it has no open period any more'),
      }),
    ),
    scales: z.record(z.string(), scale),
    students: z
      .array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          faculty: z.uuid(),
          marks: z.record(z.string(), z.string()).describe('By lesson'),
          notes: z.record(z.string(), z.enum(['recredited'])).describe('By lesson: «перезачет»'),
          sheets: z
            .record(z.string(), z.uuid())
            .describe(
              'By lesson: the closed sheet of some students that holds this cell, which has no open period any more',
            ),
          memberships: z
            .array(z.object({ from: z.iso.date(), to: z.iso.date().nullable() }))
            .describe('The days, first and last, on which the student has a row here'),
          recredit: z
            .object({ id: z.uuid(), number: z.string(), date: z.iso.date() })
            .nullable()
            .describe('The order that re-credits the discipline'),
        }),
      )
      .describe('To whoever only stands in for some of them, these alone'),
    windows: z.array(openWindow).describe('Rights of its teacher, and mine where I stand in, that are open now'),
    assignments: z
      .array(z.object({ ...standInFields, person: named, basis }))
      .describe('Who stands in, stood in or will; to whoever does so himself, only that'),
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

export type JournalQuery = z.infer<typeof journalQuery>;
export type JournalListView = z.infer<typeof journalList>;
export type JournalView = z.infer<typeof journal>;
export type MarksRequest = z.infer<typeof marksRequest>;

import { referenceSources } from '@kelisim/domain';
import { z } from 'zod';
import { listOf } from '../../http/paging';

const choiceFields = { id: z.string(), label: z.string() };

/** An id for a form's field, and how a person reads it. */
const choice = z.object(choiceFields).meta({ id: 'Choice' });
export const choiceList = listOf(choice);

const teachingChoice = z
  .object({
    journal: z.uuid(),
    discipline: z.object(choiceFields),
    group: z.object({ ...choiceFields, course: z.int(), programme: z.string() }),
    students: z.array(z.object({ ...choiceFields, faculty: z.uuid() })),
    lessons: z
      .array(
        z.object({
          id: z.uuid(),
          date: z.iso.date(),
          type: z.string(),
          typeTitle: z.string(),
          locked: z.boolean().describe('Whether its open period is over'),
        }),
      )
      .describe('Past lessons with marks: locked ones first, then the newest'),
  })
  .meta({ id: 'TeachingChoice' });
export const teachingList = listOf(teachingChoice);

/** The members of a council depend on the task; everything else on the person alone. */
export const personalSource = z.enum(referenceSources).exclude(['council-member']);
export const taskSource = z.enum(referenceSources);

export const choiceQuery = z.strictObject({
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('A part of the label; letters of the Kazakh and the Russian keyboard are taken for each other'),
});

export type ChoiceList = z.infer<typeof choiceList>;
export type TeachingList = z.infer<typeof teachingList>;
export type PersonalSource = z.infer<typeof personalSource>;
export type TaskSource = z.infer<typeof taskSource>;
export type ChoiceQuery = z.infer<typeof choiceQuery>;

import { z } from 'zod';
import { standing } from './sheet-schemas';

const named = z.object({ id: z.uuid(), name: z.string() });
const coded = z.object({ id: z.uuid(), code: z.string(), name: z.string() });

export const consolidatedQuery = z
  .strictObject({
    group: z.uuid().optional().describe('Either a group or a discipline'),
    discipline: z.uuid().optional(),
    period: z.uuid(),
    format: z.enum(['json', 'pdf', 'xlsx']).default('json'),
  })
  .refine(({ group, discipline }) => (group === undefined) !== (discipline === undefined), { path: ['group'] });

const result = z.enum(['passed', 'failed', 'not-admitted', 'recredited', 'incomplete']);
const mark = z.object({ result, value: z.string().nullable(), letter: z.string().nullable() });

export const consolidatedGroup = z
  .object({
    of: z.literal('group'),
    group: z.object({ id: z.uuid(), name: z.string(), course: z.int() }),
    period: named,
    faculty: z.string(),
    programme: z.object({ code: z.string(), name: z.string() }),
    disciplines: z.array(coded.extend({ ...standing, closed: z.boolean().describe('Its sheet is closed') })),
    rows: z.array(
      z.object({
        ...standing,
        student: named,
        marks: z.array(mark.nullable()).describe('In order of the disciplines'),
        gpa: z.string().nullable(),
      }),
    ),
    total: z.object(standing),
    madeAt: z.iso.datetime(),
  })
  .meta({ id: 'ConsolidatedGroup' });

export const consolidatedDiscipline = z
  .object({
    of: z.literal('discipline'),
    discipline: coded,
    department: z.string(),
    period: named,
    rows: z.array(z.object({ ...standing, group: named, students: z.int(), closed: z.boolean() })),
    total: z.object(standing),
    madeAt: z.iso.datetime(),
  })
  .meta({ id: 'ConsolidatedDiscipline' });

export const consolidated = z.union([consolidatedGroup, consolidatedDiscipline]);

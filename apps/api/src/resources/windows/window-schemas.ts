import { windowStates } from '@kelisim/journal';
import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';

export const windowQuery = z.strictObject({ ...pageQuery, state: z.enum(windowStates).default('open') });

const extension = z.object({
  closesBefore: z.iso.datetime(),
  closesAfter: z.iso.datetime(),
  basis: z.string(),
  decidedBy: z.string().describe('Name'),
  recordedAt: z.iso.datetime(),
});

export const windowList = listOf(
  z
    .object({
      id: z.uuid(),
      number: z.string(),
      state: z.enum(windowStates),
      case: z.object({ id: z.uuid(), number: z.string() }).describe('The case that opened it'),
      holder: z.object({ id: z.uuid(), name: z.string() }),
      discipline: z.object({ id: z.uuid(), name: z.string() }),
      group: z.object({ id: z.uuid(), name: z.string() }),
      lessonTypes: z.array(z.string()).nullable().describe('Null where every type is covered'),
      dates: z.array(z.iso.date()),
      students: z.array(z.uuid()),
      grades: z.boolean().describe('Whether grades too may be changed, not absences alone'),
      journal: z.string().describe('`built-in`, or the code of the connector whose journal it is'),
      requestedAt: z.iso.datetime(),
      opensAt: z.iso.datetime().nullable().describe('Null until the opening is recorded'),
      closesAt: z.iso.datetime().nullable(),
      closedAt: z.iso.datetime().nullable(),
      closedHow: z.enum(['closed', 'lapsed', 'revoked']).nullable(),
      extensions: z.array(extension).describe('Decisions that moved its end, in order'),
    })
    .meta({ id: 'Window' }),
);
export type WindowListView = z.infer<typeof windowList>;

export const extensionRequest = z
  .strictObject({
    until: z.iso.datetime({ offset: true }).describe('The new end, later than the present one'),
    basis: z.string().trim().min(1).max(500).describe('The decision: what was decided, where, under which number'),
  })
  .meta({ id: 'WindowExtensionRequest' });

export const extendedWindow = z
  .object({ id: z.uuid(), number: z.string(), closesAt: z.iso.datetime() })
  .meta({ id: 'ExtendedWindow' });

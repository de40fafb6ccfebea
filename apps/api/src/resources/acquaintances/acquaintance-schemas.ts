import { languages } from '@kelisim/domain';
import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';

export const acquaintanceQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(['unread', 'read']).default('unread').describe('What I am to read, or what I have read'),
});

export const acquaintanceList = listOf(
  z
    .object({
      id: z.uuid().describe('Also the id of my task'),
      case: z.object({ id: z.uuid(), number: z.string() }),
      procedure: z.string(),
      title: z.string().describe('Of the step'),
      author: z.string(),
      document: z.object({ id: z.uuid(), title: z.string(), revision: z.int() }).nullable(),
      askedAt: z.iso.datetime(),
      due: z.iso.datetime().nullable(),
      version: z.int().describe('A confirmation names it'),
      asksForCopy: z.boolean().describe('It is also asked whether I have received a copy'),
      readAt: z.iso.datetime().nullable(),
      copy: z.boolean().nullable(),
    })
    .meta({ id: 'Acquaintance' }),
);
export type AcquaintanceList = z.infer<typeof acquaintanceList>;

export const confirmation = z
  .strictObject({
    version: z.int().min(1),
    receivedCopy: z.boolean().optional().describe('Where it is asked: whether I have received a copy'),
  })
  .meta({ id: 'Confirmation' });

export const confirmed = z
  .object({ id: z.uuid(), case: z.object({ id: z.uuid(), number: z.string() }) })
  .meta({ id: 'Confirmed' });

export const sheetQuery = z.strictObject({
  ...pageQuery,
  show: z.enum(['all', 'unread']).default('all').describe('Everybody, or only who has not confirmed'),
});

export const fileQuery = z.strictObject({
  format: z.enum(['pdf', 'xlsx']).default('pdf'),
  language: z.enum(languages).optional().describe('Without it that of the request'),
});

const statuses = ['open', 'confirmed', 'dropped', 'missed', 'cancelled'] as const;

export const acquaintanceSheet = z
  .object({
    step: z.string(),
    state: z.enum(['open', 'complete', 'lapsed', 'cancelled']),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    due: z.iso.datetime().nullable(),
    counts: z.object(Object.fromEntries(statuses.map((status) => [status, z.int()] as const))),
    items: z.array(
      z
        .object({
          id: z.uuid(),
          name: z.string(),
          position: z.string().nullable(),
          unit: z.string().nullable(),
          status: z.enum(statuses),
          askedAt: z.iso.datetime(),
          at: z.iso.datetime().nullable().describe('When he confirmed, or was dropped because he had left'),
          copy: z.boolean().nullable(),
        })
        .meta({ id: 'AcquaintanceEntry' }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AcquaintanceSheet' });
export type SheetView = z.infer<typeof acquaintanceSheet>;

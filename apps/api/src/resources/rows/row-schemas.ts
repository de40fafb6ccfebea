import { z } from 'zod';
import { pageQuery } from '../../http/paging';
import { isPrintable, printableText } from '../../http/printable-text';

export const rowNumber = z.coerce.number().int().min(1).max(100_000);

export const rowsQuery = z.strictObject(pageQuery);

const statuses = ['open', 'decided', 'contested', 'settled', 'withdrawn', 'cancelled'] as const;

const row = {
  row: z.int().describe('Its place on the sheet, counted from 1'),
  student: z.object({ id: z.uuid(), name: z.string() }),
  status: z.enum(statuses),
  outcome: z.object({ id: z.string(), title: z.string() }).nullable(),
  by: z.string().nullable().describe('Who did the last thing to it'),
  at: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
};

const sheetRow = z.object(row).meta({ id: 'SheetRow' });

export const rowsSheet = z
  .object({
    step: z.string(),
    state: z.enum(['open', 'complete', 'lapsed', 'cancelled']),
    total: z.int(),
    counts: z.partialRecord(z.enum(statuses), z.int()),
    extract: z.boolean().describe('Whether a paper about a decided row can be had'),
    mayWithdraw: z.boolean().describe('Whether I may take rows back'),
    items: z.array(sheetRow),
    next: z.string().nullable(),
  })
  .meta({ id: 'RowsSheet' });
export type RowsView = z.infer<typeof rowsSheet>;

export const ownRows = z.object({
  items: z.array(
    z
      .object({
        ...row,
        case: z.object({ id: z.uuid(), number: z.string() }),
        procedure: z.string(),
        title: z.string().describe('Of the procedure'),
        contestUntil: z.iso.datetime().nullable().describe('Until when I can contest it'),
        mayContest: z.boolean(),
        extract: z.boolean(),
      })
      .meta({ id: 'OwnRow' }),
  ),
});
export type OwnRowsView = z.infer<typeof ownRows>;

export const rowReason = z.strictObject({ reason: printableText(4000) }).meta({ id: 'RowReason' });

export const rowAnswer = z
  .object({ row: z.int(), status: z.enum(['contested', 'withdrawn']) })
  .meta({ id: 'RowAnswer' });

const verdict = { outcome: z.string().min(1).max(100), reason: z.string().max(4000).refine(isPrintable).nullish() };

export const rowsDecision = z
  .strictObject({
    rows: z
      .array(z.strictObject({ row: z.int().min(1), ...verdict }))
      .max(2000)
      .describe('Rows that are decided by themselves'),
    rest: z.strictObject(verdict).nullish().describe('What is decided on all that are left; without it they stay open'),
    version: z.int().min(1),
    for: z.uuid().nullish().describe('For whom I decide, acting for him; without it for myself'),
  })
  .meta({ id: 'RowsDecision' });
export type RowsDecisionBody = z.infer<typeof rowsDecision>;

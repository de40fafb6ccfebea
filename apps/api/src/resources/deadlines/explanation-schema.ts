import type { Explanation } from '@kelisim/domain';
import { z } from 'zod';

/** Why a due moment is this minute (R43), as data; the reader's screen puts it into words. */
export const explanation = z
  .object({
    start: z.iso.datetime(),
    zone: z.string().describe('IANA name'),
    calendar: z.string().describe('Version of the calendar that was counted by'),
    budget: z.union([
      z.object({
        days: z.int(),
        count: z.enum(['calendar', 'working']),
        first: z.enum(['next', 'same']).describe('Which day is the first that counts'),
      }),
      z.object({ milliseconds: z.int() }),
    ]),
    counted: z.array(z.iso.date()).describe('Local dates that counted, in order; none for an exact stretch of time'),
    skipped: z.array(
      z.object({
        date: z.iso.date(),
        why: z.enum(['first-day', 'weekend', 'holiday', 'moved']),
        name: z.string().optional().describe("The holiday's name"),
      }),
    ),
    due: z.iso.datetime(),
    pauses: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime() })),
    extensions: z
      .array(z.object({ from: z.iso.datetime(), to: z.iso.datetime(), basis: z.string() }))
      .optional()
      .describe('Recorded decisions that moved the end, in order'),
  })
  .meta({ id: 'Explanation' });

export type ExplanationView = z.infer<typeof explanation>;

/** An explanation over HTTP, with no more than its schema tells. */
export function explanationView({
  start,
  zone,
  calendar,
  budget,
  counted,
  skipped,
  due,
  pauses,
  extensions,
}: Explanation): ExplanationView {
  return {
    start,
    zone,
    calendar,
    budget: { ...budget },
    counted: [...counted],
    skipped: skipped.map((day) => ({ ...day })),
    due,
    pauses: pauses.map((pause) => ({ ...pause })),
    ...(extensions === undefined ? {} : { extensions: extensions.map(({ from, to, basis }) => ({ from, to, basis })) }),
  };
}

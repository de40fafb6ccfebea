import type { Explanation } from '@kelisim/domain';
import { z } from 'zod';

const localized = z.object({ ru: z.string(), kk: z.string(), ky: z.string(), en: z.string() });

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
        ends: z
          .enum(['day', 'hour'])
          .optional()
          .describe('`hour`: at the hour of the start, otherwise when the last day ends'),
      }),
      z.object({ milliseconds: z.int().describe('Without regard to the calendar') }),
      z.object({ workingMilliseconds: z.int().describe('Used up in working time alone') }),
    ]),
    counted: z.array(z.iso.date()).describe('Local dates that counted, in order; none for an exact stretch of time'),
    skipped: z.array(
      z.object({
        date: z.iso.date(),
        until: z.iso.date().optional().describe('The last of several days that did not count for one reason'),
        why: z.enum(['first-day', 'weekend', 'holiday', 'moved', 'day-off', 'vacation']),
        name: z
          .union([z.string(), localized])
          .optional()
          .describe('Of the holiday or vacation, as its calendar has it'),
        provisional: z.literal(true).optional().describe('It was not decreed when this was computed'),
      }),
    ),
    due: z.iso.datetime(),
    pauses: z.array(
      z.object({
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        left: z
          .object({ kind: z.enum(['elapsed', 'working']), milliseconds: z.int() })
          .optional()
          .describe('What was left when the clock stopped'),
      }),
    ),
    extensions: z
      .array(z.object({ from: z.iso.datetime(), to: z.iso.datetime(), basis: z.string() }))
      .optional()
      .describe('Recorded decisions that moved the end, in order'),
    recounts: z
      .array(z.object({ from: z.iso.datetime(), to: z.iso.datetime(), calendar: z.string(), basis: z.string() }))
      .optional()
      .describe('Changes of the calendar while the term ran, each a recorded act'),
    beyondCalendar: z.literal(true).optional().describe('Days off of that time were not looked up'),
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
  recounts,
  beyondCalendar,
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
    ...(recounts === undefined
      ? {}
      : { recounts: recounts.map(({ from, to, calendar: by, basis }) => ({ from, to, calendar: by, basis })) }),
    ...(beyondCalendar === undefined ? {} : { beyondCalendar }),
  };
}

import type { CalendarLayer } from '@kelisim/domain';
import { calendarCountries } from '@kelisim/domain';
import type { LayerToPlan } from '@kelisim/persistence';
import { z } from 'zod';
import { given } from '../../http/given';

const most = { days: 1000, periods: 100, stretches: 6, name: 200, without: 500 };
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const localized = z.strictObject({
  ru: z.string().max(most.name),
  kk: z.string().max(most.name),
  ky: z.string().max(most.name),
  en: z.string().max(most.name),
});

export const stretch = z
  .object({ from: clockTime, to: clockTime.describe('`24:00` is the midnight that ends the day') })
  .meta({ id: 'WorkingStretch' });

/** Of a day or a vacation: in every language, or in the one in which the university wrote it down. */
export const dayName = z.union([z.string().max(most.name), localized]);

const dayKinds = ['holiday', 'moved', 'day-off', 'working', 'shortened'] as const;

const day = z
  .strictObject({
    date: z.iso.date(),
    kind: z
      .enum(dayKinds)
      .describe('`working`: worked although the week is free then; `moved`: free in exchange for another day'),
    name: dayName,
    weeks: z
      .union([z.literal(5), z.literal(6)])
      .optional()
      .describe('Holds only where so many days a week are worked'),
    hours: z
      .array(stretch)
      .max(most.stretches)
      .optional()
      .describe('Of a `working` day; without it those of the first worked weekday'),
    shorterBy: z.int().min(1).max(1439).optional().describe('Of a `shortened` day: minutes'),
    provisional: z.literal(true).optional().describe('Not decreed yet'),
  })
  .meta({ id: 'CalendarDay' });

const span = { from: z.iso.date(), to: z.iso.date() };

export const layerContent = z
  .strictObject({
    zone: z.string().min(1).max(60).optional().describe('IANA name; without it that of the unit above'),
    week: z
      .array(z.array(stretch).max(most.stretches))
      .length(7)
      .optional()
      .describe('Hours of Monday to Sunday; without it those of the unit above'),
    days: z.array(day).max(most.days),
    without: z
      .array(z.iso.date())
      .max(most.without)
      .optional()
      .describe('Dates of which nothing holds that outer layers say'),
    periods: z
      .array(z.strictObject({ ...span, name: dayName, counts: z.boolean().describe('Whether terms run on in it') }))
      .max(most.periods),
    covers: z.strictObject(span).optional().describe('The dates for which days off have been looked up'),
  })
  .meta({ id: 'CalendarContent' });

const country = z
  .enum(calendarCountries)
  .nullable()
  .default(null)
  .describe('Whose shipped holidays lie under it; of the topmost unit alone');

const follows = z
  .int()
  .min(0)
  .optional()
  .describe(
    'Number of what the unit said when this was begun, 0 for nothing: refused where somebody else has recorded more',
  );

const basisRequest = z
  .strictObject({
    number: z.string().trim().min(1).max(60),
    date: z.iso.date(),
    text: z.string().trim().min(1).max(2000).describe('What it says, in short'),
  })
  .meta({ id: 'CalendarBasisRequest' });

export const layerRequest = z
  .strictObject({ country, content: layerContent, follows, basis: basisRequest })
  .meta({ id: 'CalendarLayerRequest' });

export const confirmRequest = z.strictObject({ basis: basisRequest }).meta({ id: 'ConfirmDayRequest' });

const change = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('layer'), country, content: layerContent, follows }),
    z.strictObject({
      kind: z.literal('outage'),
      from: z.iso.datetime({ offset: true }),
      to: z.iso.datetime({ offset: true }),
    }),
  ])
  .describe('What the unit says from now on, or a stretch in which nobody could work with the system');

export const previewRequest = z
  .strictObject({
    change,
    limit: z.int().min(1).max(500).default(100).describe('How many of the terms that move at most'),
    cursor: z.string().max(10).regex(/^\d+$/).optional().describe('The `next` of the page before'),
  })
  .meta({ id: 'CalendarPreviewRequest' });

export const applyRequest = z
  .strictObject({
    change,
    basis: basisRequest,
    fingerprint: z.string().min(1).max(100).describe('Of the preview that was agreed on'),
  })
  .meta({ id: 'CalendarApplyRequest' });

const draft = z
  .strictObject({ country, content: layerContent })
  .describe('What the unit would say')
  .meta({ id: 'CalendarDraft' });

export const draftRequest = z
  .strictObject({ year: z.int().min(2000).max(2100), draft })
  .meta({ id: 'CalendarDraftRequest' });

export const computeRequest = z
  .strictObject({
    start: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).describe('An instant or a local date'),
    within: z
      .string()
      .min(1)
      .max(40)
      .describe('As packs write it: `2 days`, `3 working days`, `4 working hours`, `PT4H`'),
    days: z.strictObject({
      count: z.enum(['calendar', 'working']),
      first: z.enum(['next', 'same']).describe('Which day is the first that counts'),
      ends: z.enum(['day', 'hour']).optional(),
      vacations: z.enum(['count', 'skip']).optional(),
    }),
    draft: draft.optional().describe('Counted as if the unit said this'),
  })
  .meta({ id: 'CalendarComputeRequest' });

export const unitQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).optional().describe('Without it the present one'),
  version: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe('A version that terms were counted by; without it the present one'),
});

export const yearQuery = z.strictObject({
  from: z
    .enum(['last-year', ...calendarCountries])
    .default('last-year')
    .describe('Whose fixed dates to begin with'),
});
export const yearNumber = z.coerce.number().int().min(2000).max(2100);

/** What a request says of working time. */
export function contentOf({ days, periods, ...rest }: z.infer<typeof layerContent>): CalendarLayer {
  return {
    ...given(rest),
    days: days.map(({ date, kind, name, ...marks }) => ({ date, kind, name, ...given(marks) })),
    periods,
  };
}

/** What a unit is to say, as a request has it. */
export const layerOf = ({
  country,
  content,
  follows: number,
}: Pick<z.infer<typeof layerRequest>, 'country' | 'content' | 'follows'>): Omit<LayerToPlan, 'unit'> => ({
  country,
  content: contentOf(content),
  ...(number === undefined ? {} : { follows: number }),
});

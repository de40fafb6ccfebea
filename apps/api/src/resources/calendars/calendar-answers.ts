import { z } from 'zod';
import { listOf } from '../../http/paging';
import { explanation } from '../deadlines/explanation-schema';
import { dayName, layerContent, stretch } from './calendar-schemas';

const named = z.object({ id: z.uuid(), name: z.string() });
const basis = z.object({ number: z.string(), date: z.iso.date(), text: z.string() }).meta({ id: 'CalendarBasis' });

const recorded = {
  basis: basis.nullable().describe('Null: what the university began with'),
  recordedBy: named.nullable(),
  recordedAt: z.iso.datetime(),
};

const reach = z
  .object({
    until: z.iso.date().nullable().describe('The last day that has been looked up; null: it knows the week alone'),
    daysLeft: z.int().nullable(),
    warn: z.boolean().describe('Somebody has to look up the days off of the time after it'),
    provisional: z.array(z.iso.date()).describe('Days ahead that are not decreed yet'),
  })
  .meta({ id: 'CalendarReach' });

export const calendarList = listOf(
  z
    .object({
      unit: named,
      kind: z.string(),
      version: z.string(),
      number: z.int().describe('Of what the unit has said'),
      country: z.string().nullable(),
      newerShipped: z
        .boolean()
        .describe('Other holidays of that country are shipped now than those that it was recorded with'),
      reach,
      ...recorded,
    })
    .meta({ id: 'ListedCalendar' }),
);

export const unitList = listOf(
  z
    .object({ ...named.shape, kind: z.string(), parent: z.uuid().nullable(), own: z.boolean() })
    .meta({ id: 'CalendarUnit' }),
);

const dayView = z
  .object({
    date: z.iso.date(),
    kind: z
      .enum(['working', 'weekend', 'holiday', 'moved', 'day-off', 'extra', 'shortened'])
      .describe('`extra`: worked although the week is free then'),
    hours: z.array(stretch).describe('None on a free day'),
    name: dayName.optional(),
    provisional: z.literal(true).optional(),
    period: z.object({ name: dayName, counts: z.boolean() }).optional().describe('The vacation that it lies in'),
    layer: z.int().optional().describe('Place in `layers` of what says it; absent for what the week says'),
  })
  .meta({ id: 'DayOfCalendar' });

export const unitCalendar = z
  .object({
    unit: named,
    owner: named.describe('Whose calendar it is: the unit’s own, or that of the nearest above'),
    version: z.string(),
    zone: z.string(),
    week: z.array(z.array(stretch)),
    year: z.int(),
    years: z.array(z.int()).describe('Those of which anything is known'),
    days: z.array(dayView),
    layers: z.array(
      z.object({
        kind: z.enum(['country', 'unit']),
        unit: named.nullable(),
        country: z.string().nullable(),
        number: z.int(),
        ...recorded,
      }),
    ),
    reach,
    own: z
      .object({ number: z.int(), country: z.string().nullable(), content: layerContent })
      .nullable()
      .describe('What the unit itself says; null where its calendar is that of the unit above'),
    mayChange: z.boolean(),
  })
  .meta({ id: 'UnitCalendar' });

export const draftYear = z.object({ year: z.int(), days: z.array(dayView) }).meta({ id: 'DraftYear' });

export const suggestedYear = z
  .object({ year: z.int(), days: layerContent.shape.days, covers: z.object({ from: z.iso.date(), to: z.iso.date() }) })
  .meta({ id: 'SuggestedYear' });

export const recordedVersions = z
  .object({ number: z.int(), versions: z.array(z.object({ unit: z.uuid(), version: z.string() })) })
  .meta({ id: 'RecordedCalendar' });

export const computed = z.object({ due: z.iso.datetime(), explanation }).meta({ id: 'ComputedTerm' });

const counts = z
  .object({
    deadlines: z.int(),
    windows: z.int(),
    lessons: z.int().describe('Lessons whose open period ends at another moment'),
    sheets: z.int().describe('Sheets that are to be closed by another moment'),
  })
  .meta({ id: 'MovedCounts' });

export const calendarPreview = z
  .object({
    fingerprint: z.string(),
    counts,
    items: z.array(
      z
        .object({
          case: z.object({ id: z.uuid(), number: z.string() }),
          procedure: z.string(),
          step: z.string(),
          title: z.string(),
          purpose: z.enum(['task', 'window']),
          holder: z.object({
            position: z.string().nullable(),
            unit: z.string().nullable(),
            name: z.string().nullable(),
          }),
          from: z.iso.datetime(),
          to: z.iso.datetime(),
        })
        .meta({ id: 'MovedTerm' }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'CalendarPreview' });

const progress = {
  moved: z.int().describe('Terms of cases that have been moved'),
  skipped: z.int().describe('Those that had ended before their turn'),
  pending: z.int().describe('Those that will be moved in a moment'),
  finishedAt: z.iso.datetime().nullable(),
};

export const appliedChange = z
  .object({
    id: z.uuid(),
    counts,
    versions: z.array(z.object({ unit: z.uuid(), version: z.string() })),
    ...progress,
  })
  .meta({ id: 'AppliedCalendarChange' });

export const changeList = listOf(
  z
    .object({
      id: z.uuid(),
      unit: named,
      kind: z.enum(['layer', 'outage']),
      layer: z.int().nullable(),
      outage: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }).nullable(),
      basis,
      recordedBy: named,
      recordedAt: z.iso.datetime(),
      counts,
      ...progress,
    })
    .meta({ id: 'CalendarChange' }),
);

export type CalendarList = z.infer<typeof calendarList>;
export type UnitList = z.infer<typeof unitList>;
export type UnitCalendarAnswer = z.infer<typeof unitCalendar>;
export type PreviewAnswer = z.infer<typeof calendarPreview>;
export type AppliedAnswer = z.infer<typeof appliedChange>;
export type ChangeListAnswer = z.infer<typeof changeList>;

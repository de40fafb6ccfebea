import { calendarCountries, languages } from '@kelisim/domain';
import { plannedUnitKinds } from '@kelisim/persistence';
import { z } from 'zod';

const longest = { name: 200, line: 120, lines: 6, units: 200 };

/** A text in the languages of the university; the first of them stands for those that are left out. */
const words = (most = longest.name): z.ZodOptional<z.ZodString> => z.string().trim().min(1).max(most).optional();
const named = z.strictObject({ ru: words(), kk: words(), ky: words(), en: words() });
const lines = z.array(z.string().trim().min(1).max(longest.line)).max(longest.lines).optional();

const university = z.strictObject({
  name: named,
  shortName: z.string().trim().min(2).max(40),
  city: named.describe('The place of writing, as papers print it'),
  zone: z.string().min(1).max(60).describe('IANA time zone'),
  languages: z.array(z.enum(languages)).min(1).max(languages.length).describe('The first is the main one'),
});

const administrator = z.strictObject({
  name: z.string().trim().min(3).max(longest.name).describe('Family name first, in full'),
  login: z
    .string()
    .trim()
    .min(3)
    .max(60)
    .regex(/^[a-z0-9][a-z0-9._@-]*$/),
  password: z.string().min(12).max(200),
  email: z.email().max(254).nullable().default(null).describe('Where letters go; null: none are mailed'),
});

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

const calendar = z.strictObject({
  country: z.enum(calendarCountries).nullable().describe('Whose shipped holidays hold; null for none'),
  week: z.union([z.literal(5), z.literal(6)]).describe('Working days of the week, from Monday'),
  dayBegins: z.string().regex(clockTime).default('09:00').describe('Beginning of the working day'),
  break: z
    .strictObject({ from: z.string().regex(clockTime), to: z.string().regex(clockTime) })
    .nullable()
    .default(null)
    .describe('The midday break; null for none'),
  dayEnds: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
    .describe('End of the working day: a term in working days ends with it'),
});

const mail = z.strictObject({
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[\w.-]+$/),
  port: z.int().min(1).max(65535),
  secure: z.boolean().describe('TLS from the first byte'),
  from: z.email().max(254),
  login: z.string().trim().min(1).max(254).nullable().default(null),
  password: z.string().min(1).max(500).nullable().default(null),
});

const unit = z.strictObject({
  name: named,
  kind: z.enum(plannedUnitKinds).describe('registrar is the registrar’s office'),
  parent: z
    .int()
    .min(0)
    .nullable()
    .describe('A department’s faculty, by its place in this list; null for what stands under the university itself'),
});

export const setupRequest = z
  .strictObject({
    code: z.string().min(1).max(100).describe('The setup code that the start has printed'),
    university,
    administrator,
    letterhead: z.strictObject({ ru: lines, kk: lines, ky: lines, en: lines }).nullable().default(null),
    calendar,
    mail: mail.nullable().default(null),
    units: z.array(unit).min(1).max(longest.units),
  })
  .meta({ id: 'SetupRequest' });

export const setupState = z
  .object({ needed: z.boolean().describe('Whether this installation waits for its university') })
  .meta({ id: 'SetupState' });

export const founded = z
  .object({ university: z.uuid(), procedures: z.array(z.string()).describe('What may be started from now on') })
  .meta({ id: 'FoundedUniversity' });

export type SetupRequest = z.infer<typeof setupRequest>;
export type SetupState = z.infer<typeof setupState>;
export type Founded = z.infer<typeof founded>;

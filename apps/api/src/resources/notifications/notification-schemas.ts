import type { MailWay, NotificationKind } from '@kelisim/domain';
import { isMandatory, languages, mailWays, notificationKinds } from '@kelisim/domain';
import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const quiet = z.strictObject({ from: time, to: time }).describe('Local times; the stretch may pass midnight');
const kind = z.enum(notificationKinds);
const waysOf = (one: NotificationKind): readonly MailWay[] =>
  mailWays.filter((way) => way !== 'off' || !isMandatory(one));

export const notificationSettings = z
  .object({
    email: z.string().nullable().describe('Where mail goes; null: none is sent'),
    mayChangeEmail: z.boolean(),
    language: z.enum(languages).describe('Of mail'),
    zone: z.string().describe('IANA time zone of the times'),
    byServer: z.boolean().describe('False: the university has no mail server yet, mail is laid into a folder'),
    kinds: z.array(
      z.object({
        kind,
        way: z.enum(mailWays),
        mandatory: z.boolean().describe('May come in the daily digest, but not be switched off'),
      }),
    ),
    digestAt: time,
    quiet: quiet.nullable(),
    calendar: z.object({ since: z.iso.datetime() }).nullable().describe('Whether a calendar reads my terms'),
  })
  .meta({ id: 'NotificationSettings' });

/** A kind that is left out stays as it is: a page that is older than the product names fewer. */
const ways = z.strictObject(
  Object.fromEntries(notificationKinds.map((one) => [one, z.enum(waysOf(one)).optional()])) as Record<
    NotificationKind,
    z.ZodOptional<z.ZodEnum<{ 'at-once': 'at-once'; digest: 'digest'; off: 'off' }>>
  >,
);

export const notificationRequest = z
  .strictObject({
    language: z.enum(languages),
    ways,
    digestAt: time,
    quiet: quiet.nullable(),
    email: z.email().max(254).optional().describe('Administrators alone keep their own'),
  })
  .meta({ id: 'NotificationRequest' });

export const calendarAddress = z
  .object({ address: z.url().describe('Shown this once. Whoever knows it can read my running terms') })
  .meta({ id: 'CalendarAddress' });

export type NotificationSettingsView = z.infer<typeof notificationSettings>;
export type NotificationRequest = z.infer<typeof notificationRequest>;

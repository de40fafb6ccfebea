import { mailStates } from '@kelisim/persistence';
import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';

export const mailQuery = z.strictObject({
  ...pageQuery,
  of: z.enum(['me', 'everybody']).default('me').describe('Everybody’s is for the administrator'),
  state: z.enum(mailStates).default('failed').describe('Of everybody’s mail'),
});

const mail = z
  .object({
    id: z.uuid(),
    to: z.string().describe('Short name'),
    kind: z.enum(['single', 'digest', 'trial']),
    language: z.string(),
    subject: z.string(),
    text: z.string().describe('As it would be said now: a mail is stored without its words'),
    state: z.enum(mailStates),
    way: z.enum(['smtp', 'folder']).nullable(),
    attempts: z.int(),
    nextTryAt: z.iso.datetime().nullable(),
    fault: z
      .string()
      .nullable()
      .describe('unreachable, login, tls, sender, recipient, address, message, busy or unknown'),
    reply: z.int().nullable().describe('The three digits of the mail server'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Mail' });

export const mailList = listOf(mail);
export type MailView = z.infer<typeof mail>;

export const mailCount = z.object({ count: z.int() }).meta({ id: 'MailCount' });

const host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[\w.-]+$/);

export const mailServerRequest = z
  .strictObject({
    host,
    port: z.int().min(1).max(65535),
    secure: z.boolean().describe('TLS from the first byte; otherwise STARTTLS, which a login demands'),
    sender: z.email().max(254),
    login: z.string().trim().min(1).max(254).nullable(),
    password: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('Left out: the one that is kept, for the same host and login'),
  })
  .meta({ id: 'MailServerRequest' });

export const mailServerAnswer = z
  .object({
    server: z
      .object({
        host: z.string(),
        port: z.int(),
        secure: z.boolean(),
        sender: z.string(),
        login: z.string().nullable(),
        hasPassword: z.boolean(),
      })
      .nullable()
      .describe('Null: mail is laid into a folder'),
    folder: z.string().describe('Where mail lies then, below the data folder'),
  })
  .meta({ id: 'MailServer' });

export const trialAnswer = z.object({ mail: z.uuid() }).meta({ id: 'TrialMail' });

import { z } from 'zod';

const named = z.object({ person: z.uuid(), name: z.string() });

export const commentRequest = z
  .strictObject({
    text: z.string().trim().min(1).max(4000),
    internal: z.boolean().default(false).describe('For those who decide in the case, never for its author'),
  })
  .meta({ id: 'CommentRequest' });
export const saidComment = z.object({ id: z.uuid() }).meta({ id: 'SaidComment' });

export const commentList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        by: named,
        mine: z.boolean(),
        at: z.iso.datetime(),
        internal: z.boolean(),
        text: z.string().nullable().describe('Null once the personal data have been erased'),
      }),
    ),
    internal: z.boolean().describe('Whether I may say and read internal words'),
  })
  .meta({ id: 'CaseComments' });

export const observerRequest = z.strictObject({ person: z.uuid() }).meta({ id: 'ObserverRequest' });
export const namedObserver = z.object({ person: z.uuid() }).meta({ id: 'NamedObserver' });
export const observerList = z
  .object({
    items: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        why: z.enum(['named', 'forwarded']).describe('Whoever hands a task on reads along from then on'),
        addedAt: z.iso.datetime(),
      }),
    ),
    mayName: z.boolean().describe('Whether I may name more of them'),
  })
  .meta({ id: 'CaseObservers' });

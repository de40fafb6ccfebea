import { z } from 'zod';

const reason = z.string().trim().min(1).max(4000);
const principal = z.uuid().nullish().describe('For whom I act; without it for myself (R38)');

export const claimRequest = z.strictObject({ for: principal }).meta({ id: 'ClaimRequest' });
export const claimedTask = z.object({ task: z.uuid(), claimedBy: z.string() }).meta({ id: 'ClaimedTask' });

export const releaseRequest = z
  .strictObject({ reason: z.string().trim().max(4000).nullish().describe('Needed where it was claimed by another') })
  .meta({ id: 'ReleaseRequest' });
export const releasedTask = z.object({ task: z.uuid() }).meta({ id: 'ReleasedTask' });

export const forwardRequest = z
  .strictObject({ to: z.uuid().describe('Who is to decide it'), reason, for: principal })
  .meta({ id: 'ForwardRequest' });
export const forwardedTask = z
  .object({ task: z.uuid(), to: z.uuid(), at: z.iso.datetime() })
  .meta({ id: 'ForwardedTask' });

export const approversRequest = z
  .strictObject({
    persons: z.array(z.uuid()).min(1).max(20),
    how: z.enum(['before', 'beside']).describe('Whether I wait for them'),
    reason,
    for: principal,
  })
  .meta({ id: 'ApproversRequest' });
export const addedApprovers = z
  .object({ task: z.uuid(), persons: z.array(z.uuid()), at: z.iso.datetime() })
  .meta({ id: 'AddedApprovers' });

export const questionRequest = z
  .strictObject({
    to: z.union([z.literal('author'), z.uuid()]).describe('A person, or whoever has filed the case'),
    text: z.string().trim().min(1).max(4000),
    wants: z.enum(['opinion', 'file']),
    for: principal,
  })
  .meta({ id: 'QuestionRequest' });
export const askedQuestion = z.object({ id: z.uuid() }).meta({ id: 'AskedQuestion' });

export const draftRequest = z
  .strictObject({
    outcome: z.string().max(100).nullish(),
    reason: z.string().max(4000).nullish(),
    form: z.record(z.string(), z.unknown()).nullish(),
  })
  .meta({ id: 'DraftRequest' });
export const savedDraft = z.object({ savedAt: z.iso.datetime() }).meta({ id: 'SavedDraft' });
export const decisionDraft = z
  .object({
    draft: z
      .object({
        outcome: z.string().nullable(),
        reason: z.string().nullable(),
        form: z.record(z.string(), z.unknown()).nullable(),
        savedAt: z.iso.datetime(),
      })
      .nullable()
      .describe('Null where nothing has been begun'),
  })
  .meta({ id: 'DecisionDraft' });

const mostAtOnce = 100;

export const manyRequest = z
  .strictObject({
    items: z
      .array(z.strictObject({ task: z.uuid().toLowerCase(), version: z.int().min(1) }))
      .min(1)
      .max(mostAtOnce)
      .refine((items) => new Set(items.map(({ task }) => task)).size === items.length, 'each task once'),
    outcome: z.string().min(1).max(100),
    reason: z.string().max(4000).nullish(),
    for: principal,
  })
  .meta({ id: 'ManyDecisionsRequest' });

export const manyAnswer = z
  .object({
    items: z.array(
      z.object({
        task: z.uuid(),
        case: z.object({ id: z.uuid(), number: z.string() }).nullable(),
        code: z.string().describe('`done`, or the code of the refusal'),
        title: z.string().nullable().describe('Why not, in words'),
        detail: z.string().nullable(),
      }),
    ),
    done: z.int().describe('How many are decided, or would be'),
  })
  .meta({ id: 'ManyDecisions' });

export type ManyRequest = z.infer<typeof manyRequest>;
export type ManyAnswer = z.infer<typeof manyAnswer>;

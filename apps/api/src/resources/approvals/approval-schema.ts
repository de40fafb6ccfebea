import { z } from 'zod';

/** An approval by several that goes on: who is asked, and what each said (R35). */
export const approval = z
  .object({
    stage: z.int().describe('The stage at which somebody is asked now, counted from 1'),
    stages: z.int(),
    needed: z
      .object({ kind: z.enum(['all', 'count', 'percent']), value: z.int().nullable() })
      .describe('How many of this stage must agree: all, so many, or so many in a hundred'),
    refusal: z.enum(['ends', 'heard']).describe('One refusal ends it at once, or everybody is heard first'),
    seats: z.array(
      z.object({
        stage: z.int(),
        position: z.string().nullable(),
        unit: z.string().nullable(),
        person: z.string().nullable().describe('Whoever is asked by name'),
        answer: z
          .object({
            title: z.string(),
            consent: z.enum(['agrees', 'returns', 'refuses', 'neutral']),
            by: z
              .string()
              .nullable()
              .describe('Whose answer it is; null where the rule answered, since nobody did in time'),
            acting: z.string().nullable().describe('Who decided in his place'),
            at: z.iso.datetime().nullable(),
            kept: z.boolean().describe('It stands from before a rework that did not touch it'),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Approval' });

/** The same at a step of a case, also when it is over: then the visas that stand. */
export const caseApproval = approval
  .extend({ step: z.string(), stepTitle: z.string(), goesOn: z.boolean() })
  .meta({ id: 'CaseApproval' });

export type ApprovalView = z.infer<typeof approval>;
export type CaseApprovalView = z.infer<typeof caseApproval>;

import { languages } from '@kelisim/domain';
import { z } from 'zod';
import { filledForm } from '../../form-examples/filled-form';
import { listOf, pageQuery } from '../../http/paging';
import { explanation } from '../deadlines/explanation-schema';
import { lateness, standing } from '../deadlines/late-schemas';
import { caseApproval } from '../approvals/approval-schema';

const caseState = z.enum(['open', 'suspended', 'ended']);
const person = z.object({ person: z.uuid(), name: z.string() });

export const filingRequest = z
  .strictObject({
    procedure: z.string().min(1).max(100),
    form: z.record(z.string(), z.unknown()),
    attachments: z.array(z.uuid()).max(20).optional().describe('Ids from POST /api/attachments'),
    language: z.enum(languages).optional().describe("Language of the case's papers; the person's own without it"),
  })
  .meta({ id: 'FilingRequest' });

export const filedCase = z
  .object({ id: z.uuid(), number: z.string(), procedure: z.string(), version: z.string(), state: caseState })
  .meta({ id: 'FiledCase' });

const summaryFields = {
  id: z.uuid(),
  number: z.string(),
  procedure: z.string(),
  title: z.string(),
  version: z.string(),
  state: caseState,
  outcome: z.string().nullable(),
  outcomeTitle: z.string().nullable(),
  step: z.string().nullable(),
  stepTitle: z.string().nullable(),
  filedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  author: person,
};

export const caseList = listOf(z.object(summaryFields).meta({ id: 'CaseSummary' }));

export const caseQuery = z.strictObject({
  ...pageQuery,
  state: caseState.optional(),
  procedure: z.string().max(100).optional(),
  author: z.literal('me').optional().describe('Only cases that I have filed'),
  number: z.string().max(100).optional().describe('Registration number, whole'),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('How the number or the author’s name begins; letters of different keyboards are taken for each other'),
  from: z.iso.date().optional().describe('Filed on this day at the university or later'),
  to: z.iso.date().optional().describe('Filed on this day at the university or earlier'),
});

export const caseView = z
  .object({
    ...summaryFields,
    language: z.string(),
    form: z.record(z.string(), z.unknown()).nullable().describe('Null once the personal data have been erased'),
    filled: filledForm.nullable(),
    answers: z.record(z.string(), z.unknown()).nullable().describe('Forms filled at steps, by step'),
    tasks: z.array(
      z.object({
        id: z.uuid(),
        step: z.string(),
        title: z.string(),
        purpose: z.string(),
        due: z.iso.datetime().nullable(),
        position: z.string().nullable(),
        positionTitle: z.string().nullable(),
        unit: z.string().nullable(),
        unitName: z.string().nullable(),
        person: z.uuid().nullable(),
        personName: z.string().nullable(),
        mine: z.boolean(),
      }),
    ),
    items: z.array(
      z.object({
        key: z.string(),
        step: z.string().nullable(),
        state: z.string(),
        stepTitle: z.string().nullable(),
        outcome: z.string().nullable(),
        outcomeTitle: z.string().nullable(),
        name: z.string(),
      }),
    ),
    lists: z
      .array(z.enum(['acquaint', 'rows']))
      .describe('What the case has opened for many: `/acquaintance`, `/rows`; as far as I may read them'),
    approvals: z
      .array(caseApproval)
      .describe('Approvals by several: the one that goes on, and the visas that stand of those that are over'),
  })
  .meta({ id: 'Case' });

export const endRequest = z.strictObject({ reason: z.string().trim().min(1).max(4000) }).meta({ id: 'EndRequest' });

export const endedCase = z
  .object({ id: z.uuid(), number: z.string(), state: caseState, outcome: z.string().nullable() })
  .meta({ id: 'EndedCase' });

export const caseEvents = listOf(
  z
    .object({
      line: z.uuid(),
      item: z.string().nullable(),
      sequence: z.int(),
      type: z.string(),
      step: z.string().nullable(),
      stepTitle: z.string().nullable(),
      outcome: z.string().nullable(),
      outcomeTitle: z.string().nullable().describe('Also what the procedure decided by itself'),
      rung: z.string().nullable().describe('Of a moment of a deadline: what the procedure declares for it'),
      extension: z
        .object({ until: z.iso.datetime() })
        .nullable()
        .describe('The end that more time was asked for until, where it was asked for here or answered'),
      handedTo: z.string().nullable().describe('To whom the task went when its term was over: position and unit'),
      advice: z.boolean().describe('It is somebody’s word to whoever decides, not a decision'),
      named: z.array(z.string()).describe('To whom a task was handed on, or whose word was asked for too'),
      basis: z.string().nullable().describe('On what an act of the office rests that moved a term'),
      scheduledFor: z.iso
        .datetime()
        .nullable()
        .describe('Of a case that the calendar has filed in the name of its author: for which moment'),
      effectiveAt: z.iso.datetime(),
      recordedAt: z.iso.datetime(),
      by: z
        .object({
          person: z.uuid(),
          name: z.string(),
          position: z.string().nullable(),
          positionTitle: z.string().nullable(),
          unit: z.string().nullable(),
          unitName: z.string().nullable(),
          onBehalfOf: person.nullable(),
          basis: z.string().nullable(),
        })
        .nullable(),
      reason: z.string().nullable(),
      form: z.record(z.string(), z.unknown()).nullable(),
      filled: filledForm.nullable(),
      took: z.int().nullable().describe("Milliseconds since the line's event before it"),
      late: lateness
        .extend({ due: z.iso.datetime() })
        .nullable()
        .describe('Of a filing after the term, and of the moment at which a term ended: whose lateness it is'),
      commands: z.array(z.record(z.string(), z.unknown())).describe('What the event made true'),
      hash: z.string(),
    })
    .meta({ id: 'CaseEvent' }),
);

export const caseDeadlines = listOf(
  z
    .object({
      line: z.uuid(),
      key: z.string(),
      item: z.string().nullable(),
      step: z.string(),
      stepTitle: z.string(),
      purpose: z.enum(['task', 'window']),
      state: z.string(),
      start: z.iso.datetime(),
      due: z.iso.datetime(),
      stoppedAt: z.iso.datetime().nullable(),
      rungs: z.array(z.object({ id: z.string(), at: z.string() })),
      applied: z.int(),
      nextRungAt: z.iso.datetime().nullable(),
      ...standing,
      explanation,
    })
    .meta({ id: 'CaseDeadline' }),
);

export type FilingRequest = z.infer<typeof filingRequest>;
export type FiledCaseView = z.infer<typeof filedCase>;
export type CaseList = z.infer<typeof caseList>;
export type CaseQuery = z.infer<typeof caseQuery>;
export type CaseView = z.infer<typeof caseView>;
export type EndRequest = z.infer<typeof endRequest>;
export type EndedCaseView = z.infer<typeof endedCase>;
export type CaseEvents = z.infer<typeof caseEvents>;
export type CaseDeadlines = z.infer<typeof caseDeadlines>;

import { z } from 'zod';
import { formOffer } from '../../form-examples/form-schemas';
import { listOf, pageQuery } from '../../http/paging';
import { explanation } from '../deadlines/explanation-schema';
import { standing } from '../deadlines/late-schemas';
import { actingFor } from '../substitutions/substitution-schemas';
import { approval } from '../approvals/approval-schema';

export const outcome = z
  .object({
    id: z.string(),
    title: z.string(),
    reason: z.enum(['required', 'optional', 'none']),
    form: formOffer.optional(),
    choices: z
      .array(z.object({ step: z.string(), title: z.string() }))
      .optional()
      .describe('The steps to one of which it leads, as whoever decides chooses'),
  })
  .meta({ id: 'Outcome' });

const taskFields = {
  id: z.uuid(),
  case: z.object({ id: z.uuid(), number: z.string() }),
  procedure: z.string(),
  step: z.string(),
  title: z.string(),
  purpose: z
    .enum(['decide', 'use-window', 'incident', 'extend', 'advise'])
    .describe(
      'A decision, work under a right that is open, a step that got stuck, a request for more time for a step, or a word that whoever decides it has asked for',
    ),
  suspended: z.boolean().describe('The case stands still: nothing can be decided, and its clocks do not run'),
  start: z.iso.datetime().nullable().describe('When the clock of its deadline began'),
  due: z.iso.datetime().nullable(),
  claimedBy: z
    .object({ name: z.string(), mine: z.boolean() })
    .nullable()
    .describe('Who has taken it upon himself, of several who hold the post: the others cannot decide it'),
  shared: z.boolean().describe('It stands with a post, so that one of several can take it upon himself'),
  forwardedBy: z.string().nullable().describe('Who has handed it on to the person with whom it stands'),
  version: z.int().describe('A decision names it, so that nobody decides on what he has not seen'),
  author: z.string(),
  authorPosition: z.string().describe('In which he filed the case'),
  authorUnit: z.string(),
  openedAt: z.iso.datetime(),
  outcomes: z.array(outcome),
};

export const taskItem = z.object(taskFields).meta({ id: 'TaskItem' });
export const inbox = listOf(taskItem);

const extension = z
  .object({
    whyNot: z
      .enum(['not-extendable', 'asked-already', 'too-late', 'case-suspended'])
      .nullable()
      .describe('Why no more time can be asked for; null where it can, and where the task is itself a request'),
    latest: z.iso.datetime().nullable().describe('Until when the procedure lets the term be extended'),
    suggested: z.iso.datetime().nullable().describe('Two working days later, at most the latest'),
    giver: z.string().nullable().describe('The position that gives more time'),
    request: z
      .object({
        state: z.enum(['asked', 'granted', 'refused', 'fell-away']),
        until: z.iso.datetime(),
        askedBy: z.string(),
        askedAt: z.iso.datetime(),
        reason: z.string().nullable().describe('Null once the personal data have been erased'),
        answeredBy: z.string().nullable(),
        answeredAt: z.iso.datetime().nullable(),
        answer: z.string().nullable().describe('The reason of the answer: on what it rests'),
      })
      .nullable()
      .describe('What is asked by a task of purpose `extend`; otherwise what was asked last for the term of the task'),
  })
  .meta({ id: 'TaskExtension' });

export const task = z
  .object({
    ...taskFields,
    state: z.enum(['open', 'decided', 'cancelled']),
    closed: z
      .object({
        at: z.iso.datetime(),
        by: z.string().nullable(),
        outcome: z.string().nullable(),
        mine: z.boolean().describe('Whether the caller himself decided it'),
        takeBack: z.boolean().describe('Whether the caller can take it back at this moment'),
      })
      .nullable(),
    changes: z
      .int()
      .nullable()
      .describe('How many marks were changed under the right that the task is about; null for other tasks'),
    form: z.record(z.string(), z.unknown()).nullable().describe("The case's form as it stands"),
    item: z.record(z.string(), z.unknown()).nullable().describe('The part of the case that this task concerns'),
    document: z.uuid().nullable().describe('The paper that is decided on'),
    documents: z.array(z.object({ id: z.uuid(), template: z.string(), revision: z.int(), current: z.boolean() })),
    deadline: z
      .object({ state: z.string(), start: z.iso.datetime(), due: z.iso.datetime(), ...standing, explanation })
      .nullable(),
    actingFor: actingFor
      .nullable()
      .describe('For whom the caller decides it, where he has asked for it so; null where it is his own task'),
    rows: z
      .enum(['open', 'contested', 'decided'])
      .nullable()
      .describe(
        'Which rows of a sheet it is about, null for other tasks: `GET /api/cases/:id/rows`, `POST /api/tasks/:id/rows`',
      ),
    approval: approval.nullable().describe('Who else is asked, and what they said; null where one alone decides'),
    extension: extension.nullable().describe('More time for the task; null where it cannot be spoken of'),
    around: z
      .object({
        advice: z
          .array(
            z.object({
              name: z.string(),
              how: z.enum(['before', 'beside']),
              outcome: z.string().nullable().describe('Null while he has not answered'),
              title: z.string().nullable(),
              reason: z.string().nullable(),
            }),
          )
          .describe('What those say whom whoever decides alone has asked'),
        waits: z.boolean().describe('He has asked others to answer before him, and not all have'),
        handedOver: z
          .object({
            kind: z.enum(['forwarded', 'added']),
            by: z.string(),
            at: z.iso.datetime(),
            reason: z.string().nullable(),
          })
          .nullable()
          .describe('Who has handed it on to the caller, or wants his word, and why'),
        mayForward: z.boolean(),
        mayAddApprovers: z.boolean(),
      })
      .meta({ id: 'TaskSurroundings' })
      .nullable()
      .describe('What people do around it; null where it is closed'),
    next: z
      .array(z.object({ outcome: z.string(), leadsTo: z.array(z.string()) }))
      .describe('Where each outcome can lead, in words'),
  })
  .meta({ id: 'Task' });

const principal = z.uuid().optional().describe('Of whom I act for: his tasks, not mine (R38)');
export const taskQuery = z.strictObject({ for: principal });

export const inboxQuery = z.strictObject({
  ...pageQuery,
  for: principal,
  case: z.uuid().optional().describe('Only tasks of this case'),
  step: z.string().max(100).optional().describe('Only tasks at this step'),
});

export const decisionRequest = z
  .strictObject({
    outcome: z.string().min(1).max(100),
    reason: z.string().max(4000).nullish(),
    form: z.record(z.string(), z.unknown()).nullish(),
    version: z.int().min(1),
    next: z
      .string()
      .max(100)
      .nullish()
      .describe('The step that I choose, of those that the outcome offers; else the first'),
    for: z.uuid().nullish().describe('For whom I decide, acting for him; without it for myself'),
  })
  .meta({ id: 'DecisionRequest' });

export const decisionAnswer = z
  .object({
    case: z.object({ id: z.uuid(), number: z.string(), state: z.string(), outcome: z.string().nullable() }),
    next: z.object({
      step: z.string().nullable(),
      tasks: z.array(
        z.object({ step: z.string(), title: z.string(), position: z.string().nullable(), unit: z.string().nullable() }),
      ),
      end: z.string().nullable(),
    }),
  })
  .meta({ id: 'DecisionAnswer' });

export const takeBackRequest = z.strictObject({}).meta({ id: 'TakeBackRequest' });
export const takenBack = decisionAnswer
  .extend({ task: z.uuid().nullable().describe('The task that is mine again') })
  .meta({ id: 'TakenBack' });

export const extensionRequest = z
  .strictObject({
    until: z.iso.datetime({ offset: true }).describe('The new end, later than the present one'),
    reason: z.string().trim().min(1).max(4000),
  })
  .meta({ id: 'TermExtensionRequest' });

export const askedExtension = z
  .object({ task: z.uuid(), until: z.iso.datetime(), askedAt: z.iso.datetime() })
  .meta({ id: 'AskedExtension' });

const decidedItem = z
  .object({
    task: z.uuid(),
    case: z.object({ id: z.uuid(), number: z.string() }),
    procedure: z.string(),
    step: z.string(),
    title: z.string(),
    outcome: z.object({ id: z.string(), title: z.string() }),
    at: z.iso.datetime(),
    acting: z.string().nullable().describe('Who decided it for me; null where I did'),
    takeBack: z.boolean().describe('I can take it back: nobody has acted since, and nothing has gone out'),
    takenBack: z.boolean().describe('I have taken it back: it stands no more'),
  })
  .meta({ id: 'DecidedItem' });
export const decidedList = listOf(decidedItem);
export const decidedQuery = z.strictObject(pageQuery);

export type TaskItem = z.infer<typeof taskItem>;
export type TaskView = z.infer<typeof task>;
export type Outcome = z.infer<typeof outcome>;
export type Inbox = z.infer<typeof inbox>;
export type TaskQuery = z.infer<typeof taskQuery>;
export type InboxQuery = z.infer<typeof inboxQuery>;
export type DecisionRequest = z.infer<typeof decisionRequest>;
export type SurroundingsView = NonNullable<TaskView['around']>;
export type ExtensionView = z.infer<typeof extension>;
export type ExtensionAsking = z.infer<typeof extensionRequest>;
export type AskedExtensionView = z.infer<typeof askedExtension>;
export type DecisionView = z.infer<typeof decisionAnswer>;
export type TakenBackView = z.infer<typeof takenBack>;
export type DecidedList = z.infer<typeof decidedList>;
export type PageQuery = z.infer<typeof decidedQuery>;

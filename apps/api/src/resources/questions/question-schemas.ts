import { z } from 'zod';
import { listOf } from '../../http/paging';

const named = z.object({ person: z.uuid(), name: z.string() });

export const question = z
  .object({
    id: z.uuid(),
    case: z.object({ id: z.uuid(), number: z.string() }),
    task: z.uuid(),
    step: z.string(),
    title: z.string().describe('Of the step that is decided'),
    procedureTitle: z.string(),
    state: z.enum(['open', 'answered', 'closed']).describe('`closed`: it was decided without an answer'),
    wants: z.enum(['opinion', 'file']),
    askedBy: named,
    person: named.describe('Who is asked'),
    mine: z.boolean().describe('Whether I am asked'),
    askedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    text: z.string().nullable().describe('Null once the personal data have been erased; so is the answer'),
    answer: z.string().nullable(),
    files: z.array(z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() })),
  })
  .meta({ id: 'Question' });
export const questionList = listOf(question);

export const answerRequest = z
  .strictObject({
    text: z.string().trim().min(1).max(4000),
    attachments: z.array(z.uuid()).max(20).optional().describe('Files that I have uploaded'),
  })
  .meta({ id: 'QuestionAnswerRequest' });
export const answeredQuestion = z.object({ id: z.uuid() }).meta({ id: 'AnsweredQuestion' });

export type QuestionView = z.infer<typeof question>;
export type QuestionList = z.infer<typeof questionList>;

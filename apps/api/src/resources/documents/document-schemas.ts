import { z } from 'zod';
import { listOf } from '../../http/paging';

export const document = z
  .object({
    id: z.uuid(),
    case: z.object({ id: z.uuid(), number: z.string() }),
    procedure: z.string(),
    template: z.string(),
    title: z.string().describe('What the paper is called'),
    revision: z.int(),
    current: z.boolean().describe('Whether no later revision exists'),
    language: z.string(),
    step: z.string().nullable(),
    stepTitle: z.string().nullable().describe('At which it was fixed; null for what was filed'),
    code: z.string().describe('Anyone can check the paper by it: GET /api/verify/:code'),
    hash: z.string().describe('SHA-256 of template, data and language: what a decision signs'),
    fixedAt: z.iso.datetime(),
    file: z.string().nullable().describe('SHA-256 of the PDF; null until it is made'),
    pages: z.int().nullable(),
    content: z.string().describe('Where the PDF is'),
  })
  .meta({ id: 'Document' });

export const documentList = listOf(document);

export type DocumentView = z.infer<typeof document>;
export type DocumentList = z.infer<typeof documentList>;

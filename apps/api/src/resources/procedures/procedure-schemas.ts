import { languages, stepKinds } from '@kelisim/domain';
import { z } from 'zod';
import { formOffer } from '../../form-examples/form-schemas';
import { listOf } from '../../http/paging';

const procedureSummary = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    mayStart: z.boolean().describe('Whether the caller holds a position that may start it'),
  })
  .meta({ id: 'ProcedureSummary' });

export const procedureList = listOf(procedureSummary);

export const procedure = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    mayStart: z.boolean(),
    start: z.object({ by: z.string(), form: formOffer }),
    steps: z.array(
      z.object({ id: z.string(), kind: z.enum(stepKinds), title: z.string(), clause: z.string().nullable() }),
    ),
    ends: z.array(z.object({ id: z.string(), title: z.string() })),
    implements: z.array(z.string()).describe('Numbers of the requirements that the procedure carries out'),
  })
  .meta({ id: 'Procedure' });

/** The `:id` of a procedure. */
export const procedureId = z.string().min(1).max(100);

export const previewRequest = z
  .strictObject({
    form: z.record(z.string(), z.unknown()),
    language: z.enum(languages).optional().describe("Language of the paper; the person's own without it"),
  })
  .meta({ id: 'PreviewRequest' });

export type PreviewRequest = z.infer<typeof previewRequest>;
export type ProcedureList = z.infer<typeof procedureList>;
export type ProcedureView = z.infer<typeof procedure>;

import { z } from 'zod';

/** A form over HTTP: its JSON Schema in the caller's language, and values that are valid as they stand. */
export const formOffer = z
  .object({
    schema: z.record(z.string(), z.unknown()).describe('JSON Schema 2020-12 with the annotations x-source and x-when'),
    examples: z
      .array(z.record(z.string(), z.unknown()))
      .describe('Valid for this caller at this moment, as they stand'),
  })
  .meta({ id: 'Form' });

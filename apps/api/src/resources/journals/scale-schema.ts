import { languages } from '@kelisim/domain';
import type { ScaleInUse } from '@kelisim/journal';
import type { Language } from '@kelisim/domain';
import { z } from 'zod';

const words = z.record(z.enum(languages), z.string());

/** Which marks a cell may hold; «н/б» may stand in every cell. */
export const scale = z
  .object({
    title: z.string(),
    content: z.union([
      z.object({
        kind: z.literal('points'),
        from: z.number(),
        to: z.number(),
        step: z.number(),
        passes: z.number().describe('The least mark that passes'),
        letters: z.array(
          z.object({
            letter: z.string(),
            from: z.number(),
            points: z.string(),
            fivePoint: z.string().optional(),
            word: words.optional(),
          }),
        ),
      }),
      z.object({
        kind: z.literal('words'),
        values: z.array(
          z.object({ value: z.string(), passes: z.boolean(), points: z.string().optional(), word: words.optional() }),
        ),
      }),
    ]),
  })
  .meta({ id: 'Scale' });

/** A scale over HTTP. */
export function scaleView({ title, content }: ScaleInUse, language: Language): z.infer<typeof scale> {
  const plain =
    content.kind === 'points'
      ? { ...content, letters: content.letters.map((letter) => ({ ...letter })) }
      : { ...content, values: content.values.map((value) => ({ ...value })) };
  return { title: title[language], content: plain };
}

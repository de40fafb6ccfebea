import { z } from 'zod';

const largestPage = 100;
const usualPage = 25;

/** The query of every list: how many, and where the page begins. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(largestPage).default(usualPage).describe('How many items at most'),
  cursor: z.string().max(200).optional().describe('The `next` of the page before'),
};

/** What lists read out of a query. */
export const pageOf = (query: {
  limit: number;
  cursor?: string | undefined;
}): { limit: number; cursor: string | null } => ({
  limit: query.limit,
  cursor: query.cursor ?? null,
});

/** A list of something: items and the cursor of the next page. */
export const listOf = <Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; next: z.ZodNullable<z.ZodString> }> =>
  z.object({ items: z.array(item), next: z.string().nullable() });

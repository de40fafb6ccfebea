import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';

const post = z
  .object({ position: z.string(), positionTitle: z.string(), unit: z.uuid(), unitName: z.string() })
  .meta({ id: 'Post' });

export const orphanedQuery = z.strictObject(pageQuery);
export const orphanedList = listOf(
  z
    .object({
      id: z.uuid(),
      case: z.object({ id: z.uuid(), number: z.string() }),
      procedure: z.string(),
      step: z.string(),
      title: z.string(),
      due: z.iso.datetime().nullable(),
      openedAt: z.iso.datetime(),
      why: z
        .enum(['vacant', 'left'])
        .describe('Nobody holds the post, or the person whom the task names holds none any more'),
      at: post.nullable().describe('The post at which it stands, or the last one of who left'),
      person: z.string().nullable().describe('Who left'),
      goesTo: post.describe('Who should have it by the rule: the superior, then the administrator'),
    })
    .meta({ id: 'OrphanedTask' }),
);
export type OrphanedList = z.infer<typeof orphanedList>;

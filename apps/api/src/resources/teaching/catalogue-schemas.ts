import { z } from 'zod';

export const catalogue = z
  .object({
    periods: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        level: z.string(),
        kind: z.enum(['year', 'semester', 'session']),
        from: z.iso.date(),
        to: z.iso.date(),
        current: z.boolean(),
      }),
    ),
    lessonTypes: z.array(z.object({ code: z.string(), title: z.string(), kind: z.enum(['class', 'control', 'exam']) })),
    departments: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'TeachingCatalogue' });

export const staffQuery = z.strictObject({
  search: z.string().trim().max(100).optional().describe('A part of the name, however it is typed'),
});

export const staffList = z
  .object({
    items: z.array(z.object({ id: z.uuid(), name: z.string(), positions: z.array(z.string()) })),
    next: z.string().nullable(),
  })
  .meta({ id: 'StaffList' });

export type CatalogueView = z.infer<typeof catalogue>;
export type StaffList = z.infer<typeof staffList>;

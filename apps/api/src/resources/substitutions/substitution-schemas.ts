import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';

const named = z.object({ id: z.uuid(), name: z.string() });
const order = z
  .object({ number: z.string(), date: z.iso.date() })
  .meta({ id: 'SubstitutionOrder' })
  .describe('The order that names who acts');

export const substitutionQuery = z.strictObject({
  ...pageQuery,
  whose: z
    .enum(['mine', 'kept'])
    .default('mine')
    .describe('Those that name me, or those of everybody for whom I may record'),
  live: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Only what is in force or still to come')
    .transform((told) => told === 'true'),
});

export const substitutionRequest = z
  .strictObject({
    principal: z.uuid().describe('Who is away'),
    acting: z.uuid().describe('Who acts for him'),
    order: z.strictObject({ number: z.string().trim().min(1).max(60), date: z.iso.date() }),
    from: z.iso.date().describe('The first day'),
    to: z.iso.date().describe('The last day: it ends with it by itself'),
    procedures: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(100)
      .nullish()
      .describe('In which procedures; without it in all'),
  })
  .meta({ id: 'SubstitutionRequest' });

export const recordedSubstitution = z.object({ id: z.uuid() }).meta({ id: 'RecordedSubstitution' });

export const revokeRequest = z
  .strictObject({ because: z.string().trim().min(1).max(2000) })
  .meta({ id: 'SubstitutionRevocationRequest' });
export const revokedSubstitution = z
  .object({ id: z.uuid(), revokedAt: z.iso.datetime() })
  .meta({ id: 'RevokedSubstitution' });

const procedures = z
  .array(z.object({ id: z.string(), title: z.string() }))
  .nullable()
  .describe('Null: every procedure');

export const substitutionList = listOf(
  z
    .object({
      id: z.uuid(),
      principal: named.describe('Who is away'),
      acting: named.describe('Who acts for him'),
      order,
      from: z.iso.date(),
      to: z.iso.date().describe('The last day'),
      procedures,
      state: z.enum(['coming', 'running', 'ended', 'revoked']),
      recorded: z.object({ by: z.string(), at: z.iso.datetime() }),
      revoked: z.object({ by: z.string(), at: z.iso.datetime(), because: z.string() }).nullable(),
      revocable: z.boolean().describe('Whether I may end it before its day'),
    })
    .meta({ id: 'Substitution' }),
);

/** Somebody for whom the caller acts at this moment. */
export const actingFor = z
  .object({
    person: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    order: z.string().describe('The order in words'),
    until: z.iso.datetime().describe('When it ends by itself'),
  })
  .meta({ id: 'ActingFor' });

export const peopleQuery = z.strictObject({
  as: z.enum(['principal', 'acting']).describe('Whom I may record as being away, or whoever is employed and might act'),
  search: z.string().max(100).optional(),
});
export const peopleList = listOf(
  z
    .object({ id: z.uuid(), name: z.string(), position: z.string(), unit: z.string() })
    .meta({ id: 'SubstitutionPerson' }),
);

export type SubstitutionList = z.infer<typeof substitutionList>;
export type PeopleList = z.infer<typeof peopleList>;
export type ActingForView = z.infer<typeof actingFor>;

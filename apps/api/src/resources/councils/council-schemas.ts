import { councilRoles } from '@kelisim/domain';
import { z } from 'zod';
import { listOf } from '../../http/paging';
import { printableText } from '../../http/printable-text';

export const councilRole = z.enum(councilRoles).meta({ id: 'CouncilRole' });

const quorumRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('more-than-half') }),
    z.strictObject({ kind: z.literal('two-thirds') }),
    z.strictObject({ kind: z.literal('part'), part: z.int().min(1).max(100), of: z.int().min(1).max(100) }),
    z.strictObject({ kind: z.literal('number'), count: z.int().min(1).max(500) }),
  ])
  .meta({ id: 'QuorumRule' })
  .describe('How many of the composition must be there');
export const majorityRule = z
  .strictObject({
    share: z.enum(['more-than-half', 'two-thirds']),
    of: z
      .enum(['present', 'composition', 'cast'])
      .describe('Of those present, of the composition, or of the votes for and against'),
  })
  .meta({ id: 'MajorityRule' });

export const councilRules = z
  .strictObject({
    quorum: quorumRule,
    majority: majorityRule,
    voting: z.enum(['open', 'roll']).describe('Hands together, or each by name'),
    castingVote: z.boolean().describe('With as many for as against the chair’s vote counts once more'),
    secretaryVotes: z.boolean(),
    recording: z
      .enum(['allowed', 'sittings-only'])
      .describe('Whether the secretary may also record a decision of a sitting that was held on paper'),
  })
  .meta({ id: 'CouncilRules' });

export const quorumStanding = z
  .object({
    rule: quorumRule,
    base: z.int().describe('Seats that count'),
    needed: z.int(),
    present: z.int(),
    holds: z.boolean(),
  })
  .meta({ id: 'QuorumStanding' });

const named = z.object({ id: z.uuid(), title: z.string() });

export const councilList = listOf(
  z
    .object({
      id: z.uuid(),
      kind: z.string(),
      title: z.string(),
      unit: named,
      roles: z.array(councilRole).describe('My seats in it at this moment'),
      keeps: z.boolean().describe('Whether I run its sittings'),
      sits: z.boolean().describe('It has rules, so sittings can be planned'),
      recording: z.enum(['allowed', 'sittings-only']),
      waiting: z.int().nullable().describe('Cases that wait for it and stand on no agenda; for whoever runs it'),
      next: z
        .object({
          id: z.uuid(),
          number: z.int(),
          kind: z.enum(['sitting', 'written']),
          state: z.enum(['planned', 'open', 'closed', 'cancelled']),
          plannedFor: z.iso.datetime(),
        })
        .nullable()
        .describe('The sitting that is open, or the next one planned'),
    })
    .meta({ id: 'CouncilListing' }),
);

const order = z.object({ number: z.string(), date: z.iso.date() });
const seat = z.object({ person: z.uuid(), role: councilRole, name: z.string() });

export const councilView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    unit: named,
    roles: z.array(councilRole),
    keeps: z.boolean(),
    mayRecord: z.boolean().describe('Whether I record its orders'),
    members: z.array(seat.extend({ shortName: z.string(), basis: z.string() })),
    rules: councilRules.nullable().describe('Null: it holds no sittings here, its secretary records what it decided'),
    orders: z.array(
      z.object({
        id: z.uuid(),
        order,
        from: z.iso.datetime(),
        rules: councilRules.nullable(),
        members: z.array(seat).nullable(),
        recordedBy: z.string(),
        recordedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Council' });

export const councilOrderRequest = z
  .strictObject({
    order: z.strictObject({ number: printableText(60), date: z.iso.date() }),
    from: z.iso.date().describe('The first day; today or later'),
    rules: councilRules.nullish(),
    members: z
      .array(z.strictObject({ person: z.uuid(), role: councilRole }))
      .min(1)
      .max(200)
      .nullish()
      .describe('The whole composition; alternates in the order in which they are called'),
  })
  .meta({ id: 'CouncilOrderRequest' });
export const recordedOrder = z.object({ id: z.uuid() }).meta({ id: 'RecordedCouncilOrder' });

export const waitingList = listOf(
  z
    .object({
      task: z.uuid(),
      case: z.object({ id: z.uuid(), number: z.string() }),
      procedure: z.object({ id: z.string(), title: z.string() }),
      author: z.string(),
      due: z.iso.datetime().nullable(),
      sitting: z.uuid().nullable().describe('On whose agenda it stands'),
    })
    .meta({ id: 'WaitingForCouncil' }),
);

export const sittingPlan = z
  .strictObject({
    kind: z.enum(['sitting', 'written']).default('sitting'),
    plannedFor: z.iso.datetime({ offset: true }),
    place: printableText(200).nullish(),
    deadline: z.iso.datetime({ offset: true }).nullish().describe('Of a written vote: until when ballots are taken'),
    takeWaiting: z.boolean().default(true).describe('Everything that waits goes on its agenda at once'),
  })
  .meta({ id: 'SittingPlan' });

export const sittingList = listOf(
  z
    .object({
      id: z.uuid(),
      number: z.int(),
      year: z.int(),
      kind: z.enum(['sitting', 'written']),
      state: z.enum(['planned', 'open', 'closed', 'cancelled']),
      plannedFor: z.iso.datetime(),
      place: z.string().nullable(),
      deadline: z.iso.datetime().nullable(),
      minutesNumber: z.string().nullable(),
      items: z.int(),
      signed: z.object({ chair: z.boolean(), secretary: z.boolean() }),
    })
    .meta({ id: 'SittingListing' }),
);

export type CouncilList = z.infer<typeof councilList>;
export type CouncilView = z.infer<typeof councilView>;
export type WaitingList = z.infer<typeof waitingList>;
export type SittingList = z.infer<typeof sittingList>;

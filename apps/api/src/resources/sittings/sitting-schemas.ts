import { ballots } from '@kelisim/domain';
import { z } from 'zod';
import { printableText } from '../../http/printable-text';
import { councilRole, councilRules, majorityRule, quorumStanding } from '../councils/council-schemas';

const state = z.enum(['planned', 'open', 'closed', 'cancelled']);
const ballot = z.enum(ballots).meta({ id: 'Ballot' });
const person = z.object({ person: z.uuid(), name: z.string() });

/** Where a sitting stands after an act. */
export const actedSitting = z
  .object({ id: z.uuid(), state, version: z.int().describe('Acts so far') })
  .meta({ id: 'ActedSitting' });

const voteResult = z
  .object({
    result: z.enum(['adopted', 'rejected', 'tie', 'no-quorum']),
    decidedBy: z.enum(['majority', 'casting-vote', 'quorum']),
    counts: z.object({ for: z.int(), against: z.int(), abstain: z.int(), silent: z.int() }),
    majority: majorityRule,
    base: z.int().describe('Of how many the majority is taken'),
    needed: z.int().describe('Votes for that adopt'),
    quorum: quorumStanding,
    castingVote: z.enum(['for', 'against']).nullable(),
  })
  .meta({ id: 'VoteResult' })
  .describe('What the votes come to, with everything that was counted');

const outcome = z.object({ id: z.string(), title: z.string(), reason: z.enum(['required', 'optional', 'none']) });

export const agendaItem = z
  .object({
    id: z.uuid(),
    position: z.int(),
    case: z.object({ id: z.uuid(), number: z.string() }),
    procedure: z.object({ id: z.string(), title: z.string() }),
    author: person,
    question: z.string(),
    ownWords: z.boolean().describe('Whether the secretary worded the question'),
    due: z.iso.datetime().nullable().describe('When the council’s term is over; it runs on while an item is postponed'),
    late: z.boolean(),
    waits: z.boolean().describe('Whether the case still waits for the council'),
    state: z.enum(['pending', 'voting', 'decided', 'postponed', 'withdrawn']),
    block: z.uuid().nullable().describe('Items of one block are voted on and decided together'),
    outcomes: z.array(outcome),
    adopted: outcome.describe('To what a majority for leads'),
    rejected: outcome.nullable().describe('To what its lack leads'),
    recused: z.array(person.extend({ why: z.enum(['author', 'visa', 'declared']) })),
    voters: z.array(person.extend({ alternate: z.boolean() })).describe('Who may vote on it now'),
    votes: z
      .array(
        person.extend({
          vote: ballot,
          byHand: z.boolean().describe('Recorded by the secretary'),
          at: z.iso.datetime(),
        }),
      )
      .describe('By name: for whoever has voted himself or cannot, and for everybody once the item is closed'),
    votesGiven: z.int(),
    mine: ballot.nullable().describe('My own vote'),
    mayVote: z.boolean(),
    tally: voteResult.nullable().describe('How it stands, for whoever sees the votes; the result once it is closed'),
    castingVote: z.enum(['for', 'against']).nullable(),
    outcome: outcome.nullable().describe('What was decided'),
    resolution: z.string().nullable(),
    remarks: z.string().nullable(),
    reason: z
      .string()
      .nullable()
      .describe('Why it was postponed or withdrawn; `decided-meanwhile` where its case went on by itself'),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AgendaItem' });

const signature = z.object({ name: z.string(), at: z.iso.datetime() }).nullable();

export const sittingView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    council: z.object({ id: z.uuid(), title: z.string(), unit: z.string() }),
    number: z.int().describe('Within the council and the year'),
    year: z.int(),
    kind: z.enum(['sitting', 'written']),
    state,
    plannedFor: z.iso.datetime(),
    place: z.string().nullable(),
    deadline: z.iso.datetime().nullable(),
    openedAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
    cancelledBecause: z.string().nullable(),
    minutes: z.object({ number: z.string(), date: z.iso.date(), chair: signature, secretary: signature }).nullable(),
    roles: z.array(councilRole).describe('My seats at this moment'),
    keeps: z.boolean().describe('Whether I run it'),
    rules: councilRules.nullable(),
    members: z.array(person.extend({ role: councilRole, present: z.boolean(), me: z.boolean() })),
    quorum: quorumStanding.nullable(),
    items: z.array(agendaItem),
  })
  .meta({ id: 'Sitting' });

const items = z.array(z.uuid()).min(1).max(200);
export const agendaRequest = z
  .strictObject({ tasks: z.array(z.uuid()).min(1).max(200).nullish().describe('Without it everything that waits') })
  .meta({ id: 'AgendaRequest' });
export const itemsRequest = z.strictObject({ items }).meta({ id: 'AgendaItemsRequest' });
export const itemRequest = z
  .strictObject({
    question: printableText(1000).nullish(),
    adopted: z.string().max(100).optional(),
    rejected: z.string().max(100).nullish(),
  })
  .meta({ id: 'AgendaItemRequest' });
export const attendanceRequest = z
  .strictObject({ present: z.array(z.uuid()).max(200) })
  .meta({ id: 'AttendanceRequest' });
export const recusalRequest = z
  .strictObject({ items, person: z.uuid().nullish().describe('Whom the secretary records; without it myself') })
  .meta({ id: 'RecusalRequest' });
export const voteRequest = z.strictObject({ items, vote: ballot }).meta({ id: 'VoteRequest' });
export const handsRequest = z
  .strictObject({
    items,
    hands: z
      .array(z.strictObject({ person: z.uuid(), vote: ballot }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'HandsRequest' });
export const castingRequest = z
  .strictObject({ items, vote: z.enum(['for', 'against']) })
  .meta({ id: 'CastingVoteRequest' });
const words = (most: number): z.ZodOptional<z.ZodNullable<z.ZodString>> => printableText(most).nullish();
export const decideRequest = z
  .strictObject({
    items,
    resolution: words(2000).describe('The wording of the decision; the reason, where the outcome asks for one'),
    remarks: words(2000).describe('Remarks and conditions'),
  })
  .meta({ id: 'SittingDecisionRequest' });
export const putOffRequest = z.strictObject({ items, reason: printableText(2000) }).meta({ id: 'PutOffRequest' });
export const cancelRequest = z.strictObject({ reason: printableText(2000) }).meta({ id: 'SittingCancelRequest' });
export const signRequest = z
  .strictObject({ as: z.enum(['chair', 'secretary']) })
  .meta({ id: 'MinutesSignatureRequest' });

export type SittingView = z.infer<typeof sittingView>;
export type AgendaItemView = z.infer<typeof agendaItem>;
export type ActedSittingView = z.infer<typeof actedSitting>;

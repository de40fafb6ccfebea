import type { AgendaItem, Sitting, VoteResult } from '../api/generated/model';

const outcome = (id: string): AgendaItem['adopted'] => ({ id, title: id, reason: 'optional' });

/** An item of an agenda, with what a test says of it. */
export const itemWith = (id: string, told: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ id, position: 1, case: { id: `case ${id}`, number: id }, procedure: { id: 'note', title: 'Note' } },
  ...{
    author: { person: 'author', name: 'Author' },
    question: id,
    ownWords: false,
    due: null,
    late: false,
    waits: true,
  },
  ...{ state: 'pending', block: null, outcomes: [], adopted: outcome('allow'), rejected: outcome('refuse') },
  ...{ recused: [], voters: [], votes: [], votesGiven: 0, mine: null, mayVote: false, tally: null, castingVote: null },
  ...{ outcome: null, resolution: null, remarks: null, reason: null, closedAt: null },
  ...told,
});

/** What votes come to. */
export const tallyWith = (result: VoteResult['result'], silent = 0): VoteResult => ({
  ...{ result, decidedBy: 'majority', counts: { for: 1, against: 1, abstain: 0, silent } },
  ...{ majority: { share: 'more-than-half', of: 'present' }, base: 2, needed: 2, castingVote: null },
  quorum: { rule: { kind: 'more-than-half' }, base: 3, needed: 2, present: 2, holds: true },
});

/** A sitting that its secretary looks at, with what a test says of it. */
export const sittingWith = (told: Partial<Sitting> = {}): Sitting => ({
  ...{
    id: 'sitting',
    version: 1,
    council: { id: 'council', title: 'Council', unit: 'Faculty' },
    number: 1,
    year: 2026,
  },
  ...{ kind: 'sitting', state: 'open', plannedFor: '2026-11-24T05:00:00Z', place: null, deadline: null },
  ...{ openedAt: null, closedAt: null, cancelledBecause: null, minutes: null, roles: [], keeps: true, rules: null },
  ...{ members: [], quorum: null, items: [] },
  ...told,
});

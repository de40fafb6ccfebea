import type { AgendaItem, Sitting } from '../api/generated/model';
import { myVotes } from './my-vote';
import { itemWith, sittingWith, tallyWith } from './spec-support';

const NOW = Date.parse('2026-11-24T06:00:00Z');
const me = { person: 'me', name: 'Me', role: 'member', present: true, me: true } as const;
const voting = (id: string, told: Partial<AgendaItem> = {}): AgendaItem => itemWith(id, { state: 'voting', ...told });

const read = (items: readonly AgendaItem[], told: Partial<Sitting> = {}): string[] =>
  myVotes(sittingWith({ members: [me], keeps: false, items: [...items], ...told }), NOW).map(
    ({ kind, matter }) => `${kind} ${matter.id}`,
  );

describe('R05 what a voting is for a member', () => {
  it('asks what he may vote on before it tells what he has answered', () => {
    expect(read([voting('a', { mine: 'for' }), voting('b', { mayVote: true }), itemWith('c')])).toEqual(
      ['given a', 'asked b'].reverse(),
    );
  });

  it('says why he is not asked', () => {
    const recused = [{ person: 'me', name: 'Me', why: 'declared' }] as const;
    expect(read([voting('a', { recused: [...recused] })])).toEqual(['recused a']);
    expect(read([voting('a')], { members: [{ ...me, present: false }] })).toEqual(['absent a']);
    expect(read([voting('a')])).toEqual(['not-called a']);
  });

  it('gives a tie to the chair alone, and once', () => {
    const tied = voting('a', { mine: 'for', tally: tallyWith('tie') });
    expect(read([tied], { roles: ['chair'] })).toEqual(['casting a']);
    expect(read([tied])).toEqual(['given a']);
    expect(read([{ ...tied, castingVote: 'for', tally: tallyWith('adopted') }], { roles: ['chair'] })).toEqual([
      'given a',
    ]);
  });

  it('has nothing for a stranger, nor before it is open', () => {
    expect(read([voting('a', { mayVote: true })], { members: [] })).toEqual([]);
    expect(read([voting('a', { mayVote: true })], { state: 'planned' })).toEqual([]);
  });
});

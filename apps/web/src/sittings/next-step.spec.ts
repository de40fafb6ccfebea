import type { AgendaItem, Sitting } from '../api/generated/model';
import { nextStep } from './next-step';
import { itemWith, sittingWith, tallyWith } from './spec-support';

const NOW = Date.parse('2026-11-24T06:00:00Z');
const voting = (tally: AgendaItem['tally']): AgendaItem => itemWith('voting', { state: 'voting', tally });
const signed = { name: 'Somebody', at: '2026-11-24T07:00:00Z' };
const minutes = { number: '1/2026', date: '2026-11-24', chair: null, secretary: null };

const read = (told: Partial<Sitting>): string => {
  const step = nextStep(sittingWith(told), NOW);
  return [step.kind, ...('matter' in step ? [step.matter.id] : []), ...('as' in step ? [step.as] : [])].join(' ');
};

describe('R05 what the secretary of a sitting does next', () => {
  it.each<[string, Partial<Sitting>, string]>([
    ['nothing is on the agenda', { state: 'planned' }, 'agenda'],
    ['the agenda is there', { state: 'planned', items: [itemWith('a')] }, 'open'],
    ['nothing is voted on', { items: [itemWith('a', { state: 'decided' }), itemWith('b')] }, 'voting b'],
    ['votes are out', { items: [voting(tallyWith('rejected', 1)), itemWith('b')] }, 'votes voting'],
    ['votes cannot be seen yet', { items: [voting(null)] }, 'votes voting'],
    ['everybody has voted', { items: [voting(tallyWith('adopted')), itemWith('b')] }, 'decide voting'],
    ['the votes are tied', { items: [voting(tallyWith('tie'))] }, 'casting voting'],
    ['members have left', { items: [voting(tallyWith('no-quorum'))] }, 'no-quorum voting'],
    ['every matter is done', { items: [itemWith('a', { state: 'postponed' })] }, 'close'],
    ['it is called off', { state: 'cancelled' }, 'cancelled'],
  ])('knows it where %s', (_, told, step) => {
    expect(read(told)).toBe(step);
  });

  it('waits for ballots of a written vote until its deadline, and no longer', () => {
    const items = [voting(tallyWith('rejected', 1))];
    expect(read({ kind: 'written', deadline: '2026-11-24T06:00:01Z', items })).toBe('votes voting');
    expect(read({ kind: 'written', deadline: '2026-11-24T06:00:00Z', items })).toBe('decide voting');
  });

  it('asks for the signature that the reader may give, and nobody for two', () => {
    const closed = { state: 'closed', minutes } as const;
    expect(read(closed)).toBe('sign secretary');
    expect(read({ ...closed, roles: ['chair'], keeps: false })).toBe('sign chair');
    expect(read({ ...closed, minutes: { ...minutes, secretary: signed } })).toBe('signatures');
    expect(read({ ...closed, roles: ['chair'], minutes: { ...minutes, chair: signed } })).toBe('signatures');
    expect(read({ ...closed, minutes: { ...minutes, chair: signed, secretary: signed } })).toBe('done');
  });
});

import { emptyDraft, requestOf } from './substitution-draft';

const whole = {
  ...emptyDraft('a'),
  acting: 'b',
  number: ' 41-к ',
  date: '2026-11-20',
  from: '2026-11-23',
  to: '2026-11-27',
};

describe('R38 an order that is entered', () => {
  it('is sent when nothing is lacking, for every procedure unless some are named', () => {
    const sent = { principal: 'a', acting: 'b', order: { number: '41-к', date: '2026-11-20' } };
    expect(requestOf(whole)).toEqual({ ...sent, from: '2026-11-23', to: '2026-11-27' });
    expect(requestOf({ ...whole, procedures: ['x'] })).toMatchObject({ procedures: ['x'] });
  });

  it.each([
    ['who acts', { acting: null }],
    ['who is away', { principal: null }],
    ['its number', { number: '  ' }],
    ['its date', { date: '' }],
    ['the first day', { from: '' }],
    ['the last day', { to: '' }],
    ['any procedure where only some are meant', { procedures: [] }],
  ])('is not sent without %s', (_, lack) => {
    expect(requestOf({ ...whole, ...lack })).toBeNull();
  });
});

import { daysIn, noRule, toPreview, toRequest } from './rule-draft';

describe('R24 a rule of locking that is being told', () => {
  it('takes whole days from 1 to 60', () => {
    expect(['1', ' 2 ', '60'].map(daysIn)).toEqual([1, 2, 60]);
    expect(['', '0', '61', '2.5', '-1', 'x', '1e1'].map(daysIn)).toEqual(Array(7).fill(null));
  });

  it('can be tried as soon as the days are told, and be recorded with its basis', () => {
    expect(toPreview(noRule)).toBeNull();
    const told = { ...noRule, days: '3', lessonType: 'lecture', validFrom: '2026-12-01' };
    const preview = { days: 3, count: 'working', first: 'next', lessonType: 'lecture', validFrom: '2026-12-01' };
    expect(toPreview(told)).toEqual(preview);
    expect(toRequest({ ...told, basis: '  ' })).toBeNull();
    expect(toRequest({ ...told, basis: ' Order 5 ' })).toEqual({ ...preview, basis: 'Order 5' });
    // Left empty: whatever the type and level, from now on.
    expect(toPreview({ ...noRule, days: '3' })).toEqual({ days: 3, count: 'working', first: 'next' });
  });
});

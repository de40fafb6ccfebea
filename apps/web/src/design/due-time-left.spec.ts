import { timeLeft } from './due-time-left';

const due = '2026-11-24T19:00:00Z';
const partsAt = (moment: string): string =>
  timeLeft(due, Date.parse(moment))
    .parts.map(({ unit, count }) => `${String(count)} ${unit}`)
    .join(' ');

describe('the time left', () => {
  it('is told in the two largest units', () => {
    expect(partsAt('2026-11-23T15:00:00Z')).toBe('1 days 4 hours');
    expect(partsAt('2026-11-24T15:29:30Z')).toBe('3 hours 30 minutes');
  });

  it('leaves out a second unit that is nought, and never skips to a third', () => {
    expect(partsAt('2026-11-22T19:00:00Z')).toBe('2 days');
    expect(partsAt('2026-11-22T18:50:00Z')).toBe('2 days');
    expect(partsAt('2026-11-24T17:00:00Z')).toBe('2 hours');
  });

  it('has no parts below a minute', () => {
    expect(partsAt('2026-11-24T18:59:30Z')).toBe('');
  });

  it('counts on after the moment', () => {
    expect(timeLeft(due, Date.parse('2026-11-24T22:00:00Z'))).toEqual({
      overdue: true,
      parts: [{ unit: 'hours', count: 3 }],
    });
  });
});

import { localOf, momentAt, todayIn } from './university-time';

const zone = 'Asia/Almaty';

describe('the time at the university', () => {
  it('is a day ahead of Greenwich in the evening', () => {
    expect(todayIn(zone, new Date('2026-11-22T20:00:00Z'))).toBe('2026-11-23');
    expect(todayIn('UTC', new Date('2026-11-22T20:00:00Z'))).toBe('2026-11-22');
  });

  it('goes to a moment and back', () => {
    expect(momentAt(zone, '2026-11-22T18:00')).toBe('2026-11-22T13:00:00.000Z');
    expect(localOf(zone, new Date('2026-11-22T13:00:00Z'))).toBe('2026-11-22T18:00');
  });
});

import { nextLocalTime, quietUntil } from './local-times';

const ms = Date.parse;
const iso = (moment: number): string => new Date(moment).toISOString();
const almaty = 'Asia/Almaty';

describe('local times', () => {
  it.each([
    ['later the same day', '2026-11-22T02:00:00Z', '08:00', '2026-11-22T03:00:00.000Z'],
    ['not the moment itself, but the next day', '2026-11-22T03:00:00Z', '08:00', '2026-11-23T03:00:00.000Z'],
    ['on the local date, which is not the date in UTC', '2026-11-22T20:00:00Z', '08:00', '2026-11-23T03:00:00.000Z'],
    ['with the offset of before March 2024', '2024-02-28T03:00:00Z', '08:00', '2024-02-29T02:00:00.000Z'],
    ['over the change of offset of March 2024', '2024-02-29T03:00:00Z', '08:00', '2024-03-01T03:00:00.000Z'],
  ])('come next %s', (_, since, time, expected) => {
    expect(iso(nextLocalTime(ms(since), time, almaty))).toBe(expected);
  });

  it('are as much later on the day that skips them', () => {
    expect(iso(nextLocalTime(ms('2026-03-29T00:00:00Z'), '02:30', 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z');
  });

  const night = { from: '22:00', to: '07:00' };
  it.each([
    ['before they begin', '2026-11-22T16:59:59.999Z', null],
    ['as they begin', '2026-11-22T17:00:00Z', '2026-11-23T02:00:00.000Z'],
    ['after midnight', '2026-11-22T20:00:00Z', '2026-11-23T02:00:00.000Z'],
    ['as they end', '2026-11-23T02:00:00Z', null],
  ])('quiet hours over midnight: %s', (_, moment, expected) => {
    const until = quietUntil(ms(moment), night, almaty);
    expect(until === null ? null : iso(until)).toBe(expected);
  });

  it.each([
    ['its first quarter past eleven', '2024-02-29T17:15:00Z', '2024-02-29T17:30:00.000Z'],
    ['between its two half past elevens, not quiet', '2024-02-29T17:45:00Z', null],
    [
      'its second quarter past eleven: for a quarter of an hour, not for a day',
      '2024-02-29T18:15:00Z',
      '2024-02-29T18:30:00.000Z',
    ],
    ['after both', '2024-02-29T18:45:00Z', null],
  ])('quiet hours of the day that has its last hour twice: %s', (_, moment, expected) => {
    const until = quietUntil(ms(moment), { from: '22:00', to: '23:30' }, almaty);
    expect(until === null ? null : iso(until)).toBe(expected);
  });

  it('quiet hours over midnight last an hour longer in the night in which the clocks go back, and never a day', () => {
    expect(iso(quietUntil(ms('2024-02-29T16:30:00Z'), night, almaty) ?? 0)).toBe('2024-03-01T02:00:00.000Z');
    for (let hour = 0; hour < 48; hour += 1) {
      const moment = ms('2026-10-24T00:10:00Z') + hour * 3_600_000;
      const until = quietUntil(moment, { from: '23:00', to: '02:30' }, 'Europe/Berlin') ?? moment;
      expect(until - moment).toBeLessThanOrEqual(4.5 * 3_600_000);
    }
  });

  it('quiet hours within a day', () => {
    const lunch = { from: '13:00', to: '14:00' };
    expect(quietUntil(ms('2026-11-22T07:59:00Z'), lunch, almaty)).toBeNull();
    expect(iso(quietUntil(ms('2026-11-22T08:30:00Z'), lunch, almaty) ?? 0)).toBe('2026-11-22T09:00:00.000Z');
  });
});

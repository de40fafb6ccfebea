import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isZone, zoneClock } from './zone-clock';

const zones = [
  'Asia/Almaty',
  'Asia/Bishkek',
  'Asia/Qyzylorda',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'UTC',
];
const from = Date.UTC(1995, 0, 1);
const to = Date.UTC(2060, 0, 1);

describe('the clock of a zone', () => {
  const zone = fc.constantFrom(...zones);

  it('tells local time as the rules of the zone do', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: from, max: to }), (name, instant) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);
        expect(zoneClock(name).localOf(instant)).toBe(instant + there.offsetNanoseconds / 1e6);
      }),
    );
  });

  // Half of them within two days of a change of the offset.
  const nearChange = fc
    .tuple(zone, fc.integer({ min: from, max: to }), fc.integer({ min: -172_800, max: 172_800 }))
    .map(([name, instant, seconds]) => {
      const next = Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(name)
        .getTimeZoneTransition('next');
      return { name, local: (next?.epochMilliseconds ?? instant) + 5 * 3_600_000 + seconds * 1000 };
    });
  const anywhere = fc.record({ name: zone, local: fc.integer({ min: from, max: to }) });

  it('finds the instant of a local time, also of one that is skipped or comes twice', () => {
    fc.assert(
      fc.property(fc.oneof(nearChange, anywhere), ({ name, local }) => {
        const wanted = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, -1)).toZonedDateTime(name);
        expect(zoneClock(name).instantOf(local)).toBe(wanted.epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it('knows that the whole of Kazakhstan went back an hour on 1 March 2024', () => {
    const { localOf } = zoneClock('Asia/Almaty');
    const change = Date.parse('2024-02-29T18:00:00Z');
    expect(new Date(localOf(change - 1)).toISOString()).toBe('2024-02-29T23:59:59.999Z');
    expect(new Date(localOf(change)).toISOString()).toBe('2024-02-29T23:00:00.000Z');
  });

  it.each(['Asia/Almaata', '', '+05:00', 'now'])('refuses «%s», which is no zone', (name) => {
    expect(isZone(name)).toBe(false);
  });
});

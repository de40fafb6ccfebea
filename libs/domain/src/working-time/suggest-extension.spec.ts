import { suggestExtension } from './suggest-extension';
import { usualCalendar } from './working-week';

/** Monday 16 to Sunday 22 November 2026; the office closes at 18:00 in Almaty, 13:00 UTC. */
const calendar = usualCalendar('KZ', 5);
const latest = '2026-12-31T13:00:00Z';
const suggested = (due: string, now: string, until = latest): string | null =>
  suggestExtension({ due, now, latest: until }, calendar);

describe('the end that is offered to whoever asks for more time', () => {
  it('is two working days after the present one, over the week-end', () => {
    expect(suggested('2026-11-18T13:00:00Z', '2026-11-16T05:00:00Z')).toBe('2026-11-20T13:00:00Z');
    expect(suggested('2026-11-20T13:00:00Z', '2026-11-16T05:00:00Z')).toBe('2026-11-24T13:00:00Z');
  });

  it('is counted from now where the present one is past', () => {
    expect(suggested('2026-11-13T13:00:00Z', '2026-11-16T05:00:00Z')).toBe('2026-11-18T05:00:00Z');
  });

  it('is the latest that the pack allows where that comes sooner, and none where it is past', () => {
    const soon = '2026-11-19T13:00:00Z';
    expect(suggested('2026-11-18T13:00:00Z', '2026-11-16T05:00:00Z', soon)).toBe(soon);
    expect(suggested('2026-11-18T13:00:00Z', '2026-11-19T14:00:00Z', soon)).toBeNull();
    expect(suggested(soon, '2026-11-16T05:00:00Z', soon)).toBeNull();
  });
});

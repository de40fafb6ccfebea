import { plannedEnd } from './planned-end';

const now = new Date('2026-11-22T04:00:00Z');
const seconds = now.getTime() / 1000;
const term = { end: { lastsSeconds: 3600 }, requestedAt: '2026-11-22T03:50:00Z' };
const fixed = { end: { closesAt: '2026-11-22T05:00:00Z' }, requestedAt: '2026-11-22T03:50:00Z' };
const last = seconds + 3599;

describe('the end of a window in Moodle', () => {
  it.each([
    [[0, 0], { lastSecond: last, granted: false }],
    [[last, last], { lastSecond: last, granted: true }],
    [[last, 0], { lastSecond: last, granted: false }],
    [[seconds - 5, 0], { lastSecond: last, granted: false }],
    [[last + 1, last + 1], { refused: 'already-extended' }],
    [[last, last + 1], { refused: 'already-extended' }],
  ])('R28 at a moment, with the extensions %j', (extensions, expected) => {
    expect(plannedEnd(fixed, extensions, now)).toEqual(expected);
  });

  it.each([
    [[0, 0], { lastSecond: last, granted: false }],
    // Granted by a try between the request and now: it counts from there.
    [[last - 300, last - 300], { lastSecond: last - 300, granted: true }],
    [[last - 300, 0], { lastSecond: last - 300, granted: false }],
    [[last - 600, last - 600], { lastSecond: last - 600, granted: true }],
    // Before the request, or two of them: not ours.
    [[last - 601, last - 601], { refused: 'already-extended' }],
    [[last - 300, last - 200], { refused: 'already-extended' }],
  ])('R28 after a term, with the extensions %j', (extensions, expected) => {
    expect(plannedEnd(term, extensions, now)).toEqual(expected);
  });

  it('R28 that is past is refused', () => {
    expect(plannedEnd({ ...fixed, end: { closesAt: '2026-11-22T04:00:00.900Z' } }, [0], now)).toEqual({
      refused: 'term-passed',
    });
  });
});

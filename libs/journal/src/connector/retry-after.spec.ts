import { retryAfterOf } from './retry-after';

const now = new Date('2026-11-22T04:00:00Z');

it.each([
  ['0', 0],
  ['120', 120],
  [' 7 ', 7],
  ['Sun, 22 Nov 2026 04:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 03:00:00 GMT', 0],
  ['999999', 3600],
  ['Sun, 22 Nov 2036 04:00:00 GMT', 3600],
  ['', undefined],
  ['soon', undefined],
])('R28 «Retry-After: %s» asks for %s seconds', (text, seconds) => {
  expect(retryAfterOf(new Headers({ 'retry-after': text }), now)).toBe(seconds);
});

it('R28 without it nothing is asked for', () => {
  expect(retryAfterOf(new Headers(), now)).toBeUndefined();
});

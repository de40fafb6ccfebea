import { parseOffset, parseTerm } from './parse-term';

describe('a term', () => {
  it.each([
    ['2 days', { kind: 'days', days: 2, count: 'pack' }],
    ['1 day', { kind: 'days', days: 1, count: 'pack' }],
    ['3 working days', { kind: 'days', days: 3, count: 'working' }],
    ['10 calendar days', { kind: 'days', days: 10, count: 'calendar' }],
    ['P1D', { kind: 'days', days: 1, count: 'pack' }],
    ['P2W', { kind: 'days', days: 14, count: 'pack' }],
    ['PT4H', { kind: 'duration', milliseconds: 14_400_000 }],
    ['PT1H30M', { kind: 'duration', milliseconds: 5_400_000 }],
  ])('is read from «%s»', (text, term) => {
    expect(parseTerm(text)).toEqual(term);
  });

  it.each([
    '',
    '0 days',
    '2',
    'two days',
    '-1 days',
    '1.5 days',
    'P1M',
    'P1Y',
    'PT',
    'PT0H',
    'P1DT4H',
    '2  days',
    '99999 days',
  ])('is not «%s»', (text) => {
    expect(parseTerm(text)).toBeNull();
  });
});

describe('the distance of a reminder', () => {
  it('counts a day as 24 hours and may be nothing', () => {
    expect(parseOffset('P1D')).toBe(86_400_000);
    expect(parseOffset('PT0H')).toBe(0);
    expect(parseOffset('PT90M')).toBe(5_400_000);
  });

  it('is not a number of days in words', () => {
    expect(parseOffset('1 day')).toBeNull();
  });
});

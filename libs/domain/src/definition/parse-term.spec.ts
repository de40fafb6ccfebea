import { parseDistance, parseTerm } from './parse-term';

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
    ['4 working hours', { kind: 'working-time', milliseconds: 14_400_000 }],
    ['90 working minutes', { kind: 'working-time', milliseconds: 5_400_000 }],
    ['366 days', { kind: 'days', days: 366, count: 'pack' }],
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
    '10 years',
    '3650 days',
    'P53W',
    'PT8785H',
    '0 working hours',
  ])('is not «%s»', (text) => {
    expect(parseTerm(text)).toBeNull();
  });
});

describe('the distance of a reminder', () => {
  it.each([
    ['P1D', { milliseconds: 86_400_000 }],
    ['PT0H', { milliseconds: 0 }],
    ['PT90M', { milliseconds: 5_400_000 }],
    ['2 working days', { milliseconds: 172_800_000, workingDays: 2 }],
  ])('is read from «%s»', (text, distance) => {
    expect(parseDistance(text)).toEqual(distance);
  });

  it('is not a number of days in words that do not say which days', () => {
    expect(parseDistance('1 day')).toBeNull();
  });
});

import { durationParts } from './duration';

const minutes = (count: number): number => count * 60_000;

describe('durationParts', () => {
  it.each([
    [minutes(0.9), []],
    [minutes(12), [{ unit: 'minutes', count: 12 }]],
    [minutes(60), [{ unit: 'hours', count: 1 }]],
    [
      minutes(24 * 60 + 61),
      [
        { unit: 'days', count: 1 },
        { unit: 'hours', count: 1 },
      ],
    ],
    [minutes(24 * 60 + 5), [{ unit: 'days', count: 1 }]],
  ])('tells %d ms in its two largest units', (span, parts) => {
    expect(durationParts(span)).toEqual(parts);
  });
});

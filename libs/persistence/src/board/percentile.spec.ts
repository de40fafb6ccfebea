import fc from 'fast-check';
import { percentile } from './percentile';

describe('R44 the middle and the slow end of many durations', () => {
  it('lie between two of them where none stands in the place', () => {
    expect(percentile([10, 20, 40], 0.5)).toBe(20);
    expect(percentile([10, 20, 40, 50], 0.5)).toBe(30);
    expect(percentile([0, 100], 0.9)).toBeCloseTo(90);
    expect(percentile([7], 0.9)).toBe(7);
    expect(percentile([], 0.5)).toBeNull();
  });

  it('never lie outside, and the slow end is not before the middle', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1 }), (values) => {
        const sorted = values.sort((one, other) => one - other);
        const [middle, slow] = [percentile(sorted, 0.5)!, percentile(sorted, 0.9)!];
        expect(middle).toBeGreaterThanOrEqual(sorted[0]!);
        expect(slow).toBeGreaterThanOrEqual(middle);
        expect(slow).toBeLessThanOrEqual(sorted.at(-1)!);
      }),
    );
  });
});

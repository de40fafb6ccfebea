import fc from 'fast-check';
import type { Decimal } from './decimal';
import { add, compare, decimal, divide, formatDecimal, formatFixed, multiply, parseDecimal, subtract } from './decimal';

/** The reference: a number as a fraction of two whole ones, without any alignment of places. */
const fraction = ({ units, places }: Decimal): [bigint, bigint] => [units, 10n ** BigInt(places)];
const same = (one: Decimal, [over, under]: [bigint, bigint]): boolean => {
  const [top, bottom] = fraction(one);
  return top * under === over * bottom;
};

const number = fc.record({ units: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), places: fc.nat({ max: 6 }) });

describe('a decimal number', () => {
  it.each([
    ['4.5', '4.5'],
    ['85', '85'],
    ['007', '7'],
    ['4.50', '4.5'],
    ['-0.25', '-0.25'],
    ['-0', '0'],
    ['100', '100'],
    ['0.10', '0.1'],
  ])('is read from «%s» and written shortest as «%s»', (text, shortest) => {
    expect(formatDecimal(decimal(text))).toBe(shortest);
  });

  it.each(['', '.5', '4.', '4,5', '1e3', ' 4', '+4', '4.5.1', '٣', 'NaN', '1'.repeat(13)])('is not «%s»', (text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it('is the number that JSON wrote, not its binary neighbour', () => {
    expect(formatDecimal(add(decimal(0.1), decimal(0.2)))).toBe('0.3');
    expect(formatFixed(decimal('4.35'), 1)).toBe('4.4');
    expect(formatFixed(decimal('1.005'), 2)).toBe('1.01');
  });

  it('has no quotient by zero', () => {
    expect(() => divide(decimal(1), decimal('0.00'), 2)).toThrow(RangeError);
  });
});

describe('arithmetic with decimals, against fractions', () => {
  it('is exact', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [a, b] = fraction(one);
        const [c, d] = fraction(other);
        expect(same(add(one, other), [a * d + c * b, b * d])).toBe(true);
        expect(same(subtract(one, other), [a * d - c * b, b * d])).toBe(true);
        expect(same(multiply(one, other), [a * c, b * d])).toBe(true);
        const difference = a * d - c * b;
        expect(Math.sign(compare(one, other))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it('rounds a quotient to the nearest number of that many places, a half away from zero', () => {
    const divisor = number.filter(({ units }) => units !== 0n);
    fc.assert(
      fc.property(number, divisor, fc.nat({ max: 4 }), (value, by, places) => {
        const [a, b] = fraction(value);
        const [c, d] = fraction(by);
        const exact = { over: a * d * 10n ** BigInt(places), under: b * c };
        const { units } = divide(value, by, places);
        // 2·|exact − units| ≤ 1, and at exactly a half the larger size is taken.
        const twice = 2n * (exact.over - units * exact.under) * (exact.under < 0n ? -1n : 1n);
        const under = exact.under < 0n ? -exact.under : exact.under;
        const size = twice < 0n ? -twice : twice;
        expect(size <= under).toBe(true);
        if (size === under) expect(units < 0n === twice > 0n && units !== 0n).toBe(true);
      }),
    );
  });

  it('rounds halves of small numbers up in size, whatever their sign', () => {
    const half = fc.integer({ min: -999, max: 999 }).map((whole) => whole * 2 + 1);
    fc.assert(
      fc.property(half, (odd) => {
        const expected = Math.sign(odd) * Math.round(Math.abs(odd) / 2);
        expect(divide(decimal(odd), decimal(2), 0).units).toBe(BigInt(expected));
      }),
    );
  });

  it('is written and read back as the same number', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(same(decimal(formatDecimal(value)), fraction(value))).toBe(true);
        expect(formatFixed(value, value.places)).toMatch(
          value.places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${value.places}}$`),
        );
      }),
    );
  });
});

/**
 * An exact decimal number, `units / 10 ** places`. Marks, weights and averages are decided on as they are written: a
 * float would make 4.35 a little less than itself, and a student's letter with it.
 */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** Longer numbers are no marks; the limit keeps bad input cheap. */
const written = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** Reads «4.5»; null when the text is no decimal number of at most 12 digits before and 6 after the point. */
export function parseDecimal(text: string): Decimal | null {
  const [, sign, whole, fraction = ''] = written.exec(text) ?? [];
  if (whole === undefined) return null;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, places: fraction.length };
}

/**
 * A number of a rule or scale, given as text or as JSON has it.
 * @throws RangeError when it is no decimal: data are checked where they enter the product.
 */
export function decimal(value: string | number): Decimal {
  const parsed = parseDecimal(String(value));
  if (parsed === null) throw new RangeError(`not a decimal number: ${value}`);
  return parsed;
}

/** Below zero when the first is less, zero when both are the same number, above zero when it is more. */
export function compare(one: Decimal, other: Decimal): number {
  const [left, right] = aligned(one, other);
  return left < right ? -1 : Number(left > right);
}

export function add(one: Decimal, other: Decimal): Decimal {
  const [left, right, places] = aligned(one, other);
  return { units: left + right, places };
}

export function subtract(one: Decimal, other: Decimal): Decimal {
  return add(one, { units: -other.units, places: other.places });
}

/** The exact product. A share such as 2/3 is taken by multiplying first and dividing last, so that it is rounded once. */
export function multiply(one: Decimal, other: Decimal): Decimal {
  return { units: one.units * other.units, places: one.places + other.places };
}

/**
 * The quotient rounded half up (away from zero) to so many places.
 * @throws RangeError when the divisor is zero.
 */
export function divide(value: Decimal, by: Decimal, places: number): Decimal {
  const [left, right] = aligned(value, by);
  const over = left * power(places) * (right < 0n ? -1n : 1n);
  const under = right < 0n ? -right : right;
  const size = ((over < 0n ? -over : over) * 2n + under) / (under * 2n);
  return { units: over < 0n ? -size : size, places };
}

/**
 * Whether a number is so many whole steps.
 * @throws RangeError when the step is zero.
 */
export function isMultiple(value: Decimal, step: Decimal): boolean {
  const [units, each] = aligned(value, step);
  return units % each === 0n;
}

/** The shortest way to write it: «4.5», «4», never «4.50». */
export function formatDecimal(value: Decimal): string {
  return value.places === 0 ? value.units.toString() : formatFixed(value, value.places).replace(/\.?0+$/, '');
}

/** Written with exactly so many places, rounded half up: «83.50». */
export function formatFixed(value: Decimal, places: number): string {
  const { units } = divide(value, decimal(1), places);
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return (units < 0n ? '-' : '') + (places === 0 ? whole : `${whole}.${digits.slice(-places)}`);
}

function aligned(one: Decimal, other: Decimal): [bigint, bigint, number] {
  const places = Math.max(one.places, other.places);
  return [one.units * power(places - one.places), other.units * power(places - other.places), places];
}

const power = (places: number): bigint => 10n ** BigInt(places);

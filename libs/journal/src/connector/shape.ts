import { ConnectorFault } from './connector-fault';

/** Reads a value of a known shape out of an answer, or says by `WrongShape` where it is not so. */
export type Shape<T> = (value: unknown, at: string) => T;

class WrongShape extends Error {
  constructor(readonly at: string) {
    super(at);
  }
}

/**
 * A whole answer. What the shape does not name is left out; what it names has to be there and right.
 *
 * @throws ConnectorFault `answer-invalid`, with the place that is wrong, never its value.
 */
export function readShape<T>(shape: Shape<T>, value: unknown): T {
  try {
    return shape(value, '');
  } catch (error) {
    if (error instanceof WrongShape) throw new ConnectorFault('answer-invalid', { reason: error.at || '/' });
    throw error;
  }
}

/** @throws ConnectorFault `answer-invalid` if it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ConnectorFault('answer-invalid', { reason: 'not-json' });
  }
}

/** Text that matches a pattern; without one, up to 500 characters. */
export function text(pattern = /^[^]{0,500}$/u): Shape<string> {
  return (value, at) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new WrongShape(at);
    return value;
  };
}

export function oneOf<T extends string>(...values: readonly T[]): Shape<T> {
  return (value, at) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw new WrongShape(at);
    return found;
  };
}

export function whole(value: unknown, at: string): number {
  if (!Number.isSafeInteger(value)) throw new WrongShape(at);
  return value as number;
}

export function decimal(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new WrongShape(at);
  return value;
}

const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/u;

/** An RFC 3339 instant, given in UTC with milliseconds. */
export function instant(value: unknown, at: string): string {
  const found = typeof value === 'string' ? instantPattern.exec(value) : null;
  const moment = found === null ? Number.NaN : Date.parse(found[0]);
  if (found === null || Number.isNaN(moment) || !isDay(found[1] ?? '')) throw new WrongShape(at);
  return new Date(moment).toISOString();
}

/** A date of the calendar, `YYYY-MM-DD`. */
export function localDate(value: unknown, at: string): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value) || !isDay(value)) throw new WrongShape(at);
  return value;
}

/** The parser of dates takes the 30th of February for the 2nd of March. */
function isDay(date: string): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : shape(value, at));
}

/** A field that may be absent, or null; then it is null. */
export function absentOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === undefined || value === null ? null : shape(value, at));
}

/** Words for people, which nothing depends on: what is no text is none, and no fault. */
export const freeWords: Shape<string | null> = (value) => (typeof value === 'string' ? value : null);

export function listOf<T>(shape: Shape<T>, most = 50_000): Shape<T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length > most) throw new WrongShape(at);
    return value.map((item, place) => shape(item, `${at}/${place}`));
  };
}

export function fields<T extends object>(shapes: { readonly [Name in keyof T]: Shape<T[Name]> }): Shape<T> {
  const named = Object.entries<Shape<unknown>>(shapes);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongShape(at);
    const given = value as Record<string, unknown>;
    return Object.fromEntries(named.map(([name, shape]) => [name, shape(given[name], `${at}/${name}`)])) as T;
  };
}

import type { Evaluated } from './evaluated';

/**
 * Turns what the interpreter answers into plain JSON values: its dates, times and durations become ISO text.
 * Functions and ranges have no such form and are a fault.
 */
export function toPlainValue(value: unknown, inWords: (what: string) => string): Evaluated<unknown> {
  try {
    return { value: plain(value) };
  } catch (error) {
    if (error instanceof NotPlainError) return { fault: inWords(error.message) };
    throw error;
  }
}

class NotPlainError extends Error {}

function plain(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotPlainError('the number is out of range');
    return value;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') throw new NotPlainError('the result is a function');
  if ('iso' in value && typeof value.iso === 'string') return value.iso;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotPlainError('the result is a function or a range');
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plain(entry)]));
}

import type { FieldFault } from '../errors/domain-error';
import { pointer } from './pointer';

const mostValues = 20_000;
const deepest = 12;

/**
 * What no form may contain, whatever its schema says: keys that would change an object's prototype, characters that
 * Postgres (NUL) and canonical JSON (half a surrogate pair) cannot store, or that make a paper read otherwise than its text is
 * (marks of direction), and more values than a person would ever enter.
 * The last is checked first, before anything that takes time for each value.
 */
export function unsafeValues(values: unknown): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  let count = 0;
  const visit = (value: unknown, path: string, depth: number): boolean => {
    count += 1;
    if (count > mostValues || depth > deepest) return false;
    if (typeof value === 'string') {
      if (/\0|\p{Surrogate}|[\u202A-\u202E\u2066-\u2069]/u.test(value)) faults.push({ path, rule: 'character' });
      return true;
    }
    if (typeof value !== 'object' || value === null) return true;
    return Object.entries(value).every(([name, entry]) => {
      const at = pointer(path, name);
      if (name === '__proto__') faults.push({ path: at, rule: 'unknown' });
      return visit(entry, at, depth + 1);
    });
  };
  return visit(values, '', 0) ? faults : [{ path: '', rule: 'too-large', data: { limit: mostValues, depth: deepest } }];
}

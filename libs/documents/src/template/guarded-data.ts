import { DocumentError } from '../document-error';

/** Handlebars asks a value for `toHTML` before it escapes it. Ours refuses: a paper must never show «[object Object]». */
const refuseAsText = {
  value: (): never => {
    throw new DocumentError('template-value-unfit', 'A list or an object was placed where a text belongs.');
  },
};

/**
 * A deep copy of plain data in which objects refuse to be printed as text. Functions and prototypes do not survive the
 * copy, so data can carry neither markup nor code into a template.
 */
export function guardedData(value: unknown): unknown {
  if (Array.isArray(value)) return Object.defineProperty(value.map(guardedData), 'toHTML', refuseAsText);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([name]) => name !== 'toHTML' && name !== '__proto__');
    const copy = Object.fromEntries(entries.map(([name, inner]) => [name, guardedData(inner)]));
    return Object.defineProperty(copy, 'toHTML', refuseAsText);
  }
  return typeof value === 'function' || typeof value === 'symbol' ? null : value;
}

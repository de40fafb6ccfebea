import { evaluate as evaluateFeel } from 'feelin';
import type { Evaluated, ExpressionContext } from './evaluated';
import { plainPath } from './plain-path';
import { toPlainValue } from './plain-value';

export type { Evaluated, ExpressionContext } from './evaluated';

/**
 * Evaluates a FEEL expression. Dates come back as ISO text. An unknown name, a warning of the interpreter and a syntax
 * error are faults, never null and never an exception: FEEL itself would answer null, and a route would follow it.
 *
 * Numbers are IEEE doubles: as written they compare as the decimals they stand for, but `0.1 + 0.2 = 0.3` is false.
 * The linter therefore asks for `decimal(…, places)` around computed fractions.
 */
export function evaluate(source: string, context: ExpressionContext): Evaluated<unknown> {
  const path = plainPath(source, context);
  if (path !== null) return path;
  try {
    const { value, warnings } = evaluateFeel(source, { ...context });
    const [warning] = warnings;
    if (warning !== undefined) return fault(source, warning.message);
    return toPlainValue(value, (what) => `«${source}»: ${what}`);
  } catch (error) {
    return fault(source, error instanceof Error ? error.message : String(error));
  }
}

/** A condition: true or false, anything else is a fault. */
export function evaluateCondition(source: string, context: ExpressionContext): Evaluated<boolean> {
  return narrow(source, evaluate(source, context), 'true or false', (value) => typeof value === 'boolean');
}

/** A text that is not empty, e.g. the id of a unit or a date. */
export function evaluateText(source: string, context: ExpressionContext): Evaluated<string> {
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  return narrow(source, evaluate(source, context), 'a text', isText);
}

export function evaluateList(source: string, context: ExpressionContext): Evaluated<readonly unknown[]> {
  const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
  return narrow(source, evaluate(source, context), 'a list', isList);
}

/** A list of texts, none of them empty. */
export function evaluateTextList(source: string, context: ExpressionContext): Evaluated<readonly string[]> {
  const isTextList = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '');
  return narrow(source, evaluate(source, context), 'a list of texts', isTextList);
}

function narrow<T>(
  source: string,
  evaluated: Evaluated<unknown>,
  wanted: string,
  holds: (value: unknown) => value is T,
): Evaluated<T> {
  if (evaluated.fault !== undefined) return evaluated;
  return holds(evaluated.value)
    ? { value: evaluated.value }
    : fault(source, `gives ${nameOf(evaluated.value)}, needed is ${wanted}`);
}

/** What kind of thing a value is; the value itself may be personal and stays out of the message. */
function nameOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) return 'a list';
  return `a ${typeof value}`;
}

function fault(source: string, what: string): { readonly fault: string } {
  return { fault: `«${source}»: ${what}` };
}

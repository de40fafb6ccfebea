import type { Evaluated, ExpressionContext } from './evaluated';

const pathPattern = /^(form|author|item|case|answers)((?:\.[A-Za-z_][A-Za-z0-9_]*)+)$/;

/**
 * Resolves an expression that is nothing but a path, e.g. `author.department`. Most expressions of a pack are, and this
 * spares the parser its 0.2 ms each. Answers null when the interpreter has to do it: not a path, or a path over a list.
 */
export function plainPath(source: string, context: ExpressionContext): Evaluated<unknown> | null {
  const match = pathPattern.exec(source);
  if (match === null) return null;
  let value: unknown = context[match[1] as keyof ExpressionContext];
  for (const name of (match[2] ?? '').slice(1).split('.')) {
    if (Array.isArray(value)) return null;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
      return { fault: `«${source}»: there is no ${name}` };
    }
    value = (value as Record<string, unknown>)[name];
  }
  return { value: value ?? null };
}

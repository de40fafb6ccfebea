import { parseExpression } from 'feelin';

/** A node of a parsed expression, with its text. */
export interface SyntaxPart {
  readonly kind: string;
  readonly text: string;
  readonly parts: readonly SyntaxPart[];
}

type Cursor = ReturnType<ReturnType<typeof parseExpression>['cursor']>;

/**
 * Parses an expression.
 *
 * @param names the names in reach, with values of their shape: FEEL reads `a-b` as a name where it knows one.
 * @returns null when it is not FEEL.
 */
export function parse(source: string, names: Readonly<Record<string, unknown>>): SyntaxPart | null {
  const cursor = parseExpression(source, names, undefined).cursor();
  const root = partAt(cursor, source);
  return contains(root, (part) => part.kind === errorKind) ? null : root;
}

/** What the parser calls a place where it had to guess. */
const errorKind = '⚠';

function partAt(cursor: Cursor, source: string): SyntaxPart {
  const { name: kind, from, to } = cursor;
  const parts: SyntaxPart[] = [];
  if (cursor.firstChild()) {
    do parts.push(partAt(cursor, source));
    while (cursor.nextSibling());
    cursor.parent();
  }
  return { kind, text: source.slice(from, to), parts };
}

/** True when the part or one within it is as asked. */
export function contains(part: SyntaxPart, holds: (part: SyntaxPart) => boolean): boolean {
  return holds(part) || part.parts.some((inner) => contains(inner, holds));
}

/** The first part within of a kind. */
export function partOf(part: SyntaxPart, kind: string): SyntaxPart | undefined {
  return part.parts.find((inner) => inner.kind === kind);
}

import { parse } from './syntax';
import type { SyntaxPart } from './syntax';

/** The paths an expression reads, as written: `form.students`, `author.department`. Empty when it is not FEEL. */
export function referencedPaths(source: string, names: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const root = parse(source, names);
  return root === null ? [] : [...new Set(pathsIn(root))];
}

function pathsIn(part: SyntaxPart): readonly string[] {
  if (part.kind === 'VariableName') return [part.text];
  if (part.kind === 'PathExpression' && isPlain(part)) return [part.text.replaceAll(/\s*\.\s*/g, '.')];
  if (part.kind === 'FunctionInvocation') return part.parts.slice(1).flatMap(pathsIn);
  return part.parts.flatMap(pathsIn);
}

/** Made of names and points alone. */
function isPlain(part: SyntaxPart): boolean {
  const [base] = part.parts;
  return base?.kind === 'VariableName' || (base?.kind === 'PathExpression' && isPlain(base));
}

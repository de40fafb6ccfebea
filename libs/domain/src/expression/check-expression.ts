import type { FormSchema } from '../definition/form-schema';
import { comparableKind, entryOf, functionName, shapeOf } from './expression-types';
import type { Problem, Scope } from './expression-types';
import { evaluate, evaluateCondition, evaluateText, evaluateTextList } from './expression';
import type { Evaluated, ExpressionContext } from './expression';
import { computingFunctions, knownFunctions, roundingFunctions } from './functions';
import { sampleValue } from './sample-value';
import { contains, parse, partOf } from './syntax';
import type { SyntaxPart } from './syntax';

export type { Problem } from './expression-types';

/** The shapes of the five names an expression may use, each an object. */
export type ExpressionScope = Readonly<Record<keyof ExpressionContext, FormSchema>>;

export type WantedResult = 'condition' | 'text' | 'texts' | 'date' | 'anything';

/**
 * Everything that is wrong with an expression, before it is published: it must be FEEL, read only fields that exist and
 * are always filled, call only functions that give the same answer every time, compare like with like, and give the kind
 * of value that is needed when it is tried with sample values.
 */
export function checkExpression(source: string, scope: ExpressionScope, wanted: WantedResult): readonly Problem[] {
  const names = Object.fromEntries(Object.entries(scope).map(([name, schema]) => [name, sampleValue(schema)]));
  const root = parse(source, names);
  if (root === null) {
    return [{ message: `«${source}» is not FEEL`, hint: 'e.g. form.course > 1 and count(form.students) = 1' }];
  }
  const problems = problemsIn(root, scope);
  if (problems.length > 0) return problems;
  const { fault } = tryOut(source, names as unknown as ExpressionContext, wanted);
  return fault === undefined ? [] : [{ message: fault, hint: 'this is what it gives with sample values of the form' }];
}

function tryOut(source: string, context: ExpressionContext, wanted: WantedResult): Evaluated<unknown> {
  switch (wanted) {
    case 'condition':
      return evaluateCondition(source, context);
    case 'text':
      return evaluateText(source, context);
    case 'texts':
      return evaluateTextList(source, context);
    case 'date': {
      const text = evaluateText(source, context);
      if (text.fault !== undefined || /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/.test(text.value)) return text;
      return { fault: `«${source}»: gives no date` };
    }
    case 'anything':
      return evaluate(source, context);
  }
}

/** Kinds of syntax that are not looked into, because no rule here could vouch for them. */
const refusedKinds: readonly string[] = ['FunctionDefinition', 'Context', 'InstanceOfExpression', 'NamedParameters'];

function problemsIn(part: SyntaxPart, scope: Scope): readonly Problem[] {
  if (refusedKinds.includes(part.kind)) {
    return [
      {
        message: `«${part.text}» is not allowed in a pack`,
        hint: 'use paths, comparisons, if, some, every, for and functions',
      },
    ];
  }
  switch (part.kind) {
    case 'VariableName':
      return pathProblems(part, scope);
    case 'PathExpression':
      return [
        ...pathProblems(part, scope),
        ...(part.parts[0]?.kind === 'VariableName' ? [] : baseProblems(part, scope)),
      ];
    case 'FilterExpression':
      return filterProblems(part, scope);
    case 'FunctionInvocation':
      return callProblems(part, scope);
    case 'QuantifiedExpression':
    case 'ForExpression':
      return loopProblems(part, scope);
    case 'Comparison':
      return [...comparisonProblems(part, scope), ...within(part, scope)];
    default:
      return within(part, scope);
  }
}

function within(part: SyntaxPart, scope: Scope): readonly Problem[] {
  return part.parts.flatMap((inner) => problemsIn(inner, scope));
}

function pathProblems(part: SyntaxPart, scope: Scope): readonly Problem[] {
  const shape = shapeOf(part, scope);
  return shape !== null && 'problem' in shape ? [shape.problem] : [];
}

/** A path over something that is computed: what it is computed from is looked at too, the path itself already was. */
function baseProblems(part: SyntaxPart, scope: Scope): readonly Problem[] {
  const [base] = part.parts;
  return base === undefined || base.kind === 'PathExpression' ? [] : problemsIn(base, scope);
}

function filterProblems(part: SyntaxPart, scope: Scope): readonly Problem[] {
  const [list, , index] = part.parts;
  if (list === undefined || index?.kind !== 'NumericLiteral') {
    return [
      {
        message: `«${part.text}» filters a list`,
        hint: 'write some x in … satisfies …, or an index as in form.dates[1]',
      },
    ];
  }
  return problemsIn(list, scope);
}

function callProblems(part: SyntaxPart, scope: Scope): readonly Problem[] {
  const name = functionName(part);
  if (!(knownFunctions as readonly string[]).includes(name)) {
    const isTime = name === 'now' || name === 'today';
    const hint = isTime ? 'take a date of the form, or case.filedAt' : `known are ${knownFunctions.join(', ')}`;
    return [{ message: `${name}() may not be called in a pack`, hint }];
  }
  const parameters = part.parts.slice(1).flatMap((inner) => problemsIn(inner, scope));
  return name === 'get value' ? [...parameters, ...getValueProblems(part, scope)] : parameters;
}

/** `get value(form, "field")`: the field may be empty, but it must exist. */
function getValueProblems(part: SyntaxPart, scope: Scope): readonly Problem[] {
  const [from, name] = partOf(part, 'PositionalParameters')?.parts.filter(({ kind }) => kind !== ',') ?? [];
  const shape = from === undefined ? null : shapeOf(from, scope);
  if (shape === null || 'problem' in shape || name?.kind !== 'StringLiteral') {
    return [{ message: `«${part.text}» cannot be checked`, hint: 'write get value(form, "field")' }];
  }
  const field = name.text.slice(1, -1);
  const known = Object.keys(shape.schema.properties ?? {});
  return known.includes(field)
    ? []
    : [{ message: `there is no ${from?.text ?? ''}.${field}`, hint: `known are ${known.join(', ')}` }];
}

/** `some x in list satisfies …`: x is one entry of the list. */
function loopProblems(part: SyntaxPart, scope: Scope): readonly Problem[] {
  let inner = scope;
  const problems: Problem[] = [];
  for (const each of partOf(part, 'InExpressions')?.parts ?? []) {
    const list = partOf(each, 'IterationContext')?.parts[0];
    const name = partOf(each, 'Name')?.text;
    if (list === undefined || name === undefined) continue;
    problems.push(...problemsIn(list, inner));
    const entry = entryOf(shapeOf(list, inner));
    inner = { ...inner, [name]: entry !== null && 'schema' in entry ? entry.schema : null };
  }
  const body = part.parts.filter(({ kind }) => kind !== 'InExpressions');
  return [...problems, ...body.flatMap((rest) => problemsIn(rest, inner))];
}

/** FEEL answers false, not an error, where unlike things are compared, and where rounding has crept in. */
function comparisonProblems(part: SyntaxPart, scope: Scope): readonly Problem[] {
  const [left, operator, right] = part.parts;
  if (left === undefined || right === undefined || operator?.kind !== 'CompareOp') return [];
  const [one, other] = [comparableKind(left, scope), comparableKind(right, scope)];
  if (one !== null && other !== null && one !== other) {
    const hint = [one, other].includes('date') ? 'write date(…) around the text' : 'compare like with like';
    return [{ message: `«${part.text}» compares a ${one} with a ${other}`, hint }];
  }
  if (!hasComputedFraction(part, scope)) return [];
  return [{ message: `«${part.text}» compares a computed fraction`, hint: 'round it: decimal(…, 2) = 0.3' }];
}

function hasComputedFraction(part: SyntaxPart, scope: Scope): boolean {
  if (part.kind === 'FunctionInvocation' && roundingFunctions.includes(functionName(part))) return false;
  const computes =
    part.kind === 'ArithmeticExpression' ||
    (part.kind === 'FunctionInvocation' && computingFunctions.includes(functionName(part)));
  if (computes && contains(part, (inner) => isFraction(inner, scope))) return true;
  return part.parts.some((inner) => hasComputedFraction(inner, scope));
}

function isFraction(part: SyntaxPart, scope: Scope): boolean {
  if (part.kind === 'NumericLiteral') return part.text.includes('.');
  if (part.kind === 'ArithOp') return part.text === '/';
  if (part.kind === 'FunctionInvocation') return ['mean', 'median', 'stddev'].includes(functionName(part));
  const shape = shapeOf(part, scope);
  if (shape === null || 'problem' in shape) return false;
  const schema = shape.schema.type === 'array' ? shape.schema.items : shape.schema;
  return schema?.type === 'number';
}

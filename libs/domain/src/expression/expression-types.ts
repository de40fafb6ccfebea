import type { FormSchema } from '../definition/form-schema';
import { knownFunctions, resultOfFunction } from './functions';
import type { SyntaxPart } from './syntax';
import { partOf } from './syntax';

/** The names in reach and their shapes; null is a name whose shape is not known. */
export type Scope = Readonly<Record<string, FormSchema | null>>;

export interface Problem {
  readonly message: string;
  readonly hint: string;
}

/** A part's shape, or what is wrong with the path it is; null where nothing is known. */
export type Shape = { readonly schema: FormSchema } | { readonly problem: Problem } | null;

/** The shape of a name, a path or one entry of a list; anything else has none. */
export function shapeOf(part: SyntaxPart, scope: Scope): Shape {
  switch (part.kind) {
    case 'VariableName':
      return nameShape(part.text, scope);
    case 'PathExpression':
      return pathShape(part, scope);
    case 'FilterExpression':
    case 'ParenthesizedExpression': {
      const inner = part.parts.find(({ parts }) => parts.length > 0);
      const shape = inner === undefined ? null : shapeOf(inner, scope);
      return part.kind === 'FilterExpression' ? entryOf(shape) : shape;
    }
    default:
      return null;
  }
}

/** The shape of a list's entries. */
export function entryOf(shape: Shape): Shape {
  if (shape === null || 'problem' in shape) return shape;
  return shape.schema.type === 'array' && shape.schema.items !== undefined ? { schema: shape.schema.items } : null;
}

function nameShape(name: string, scope: Scope): Shape {
  if (!Object.hasOwn(scope, name)) {
    const isFunction = (knownFunctions as readonly string[]).includes(name);
    const hint = isFunction ? 'call the function with ( )' : `known are ${Object.keys(scope).join(', ')}`;
    return { problem: { message: `«${name}» is not known here`, hint } };
  }
  const schema = scope[name];
  return schema === null || schema === undefined ? null : { schema };
}

function pathShape(part: SyntaxPart, scope: Scope): Shape {
  const [base] = part.parts;
  const name = partOf(part, 'PathName')?.text ?? '';
  const shape = base === undefined ? null : shapeOf(base, scope);
  if (shape === null || 'problem' in shape) return shape;
  const over = base?.text ?? '';
  const { schema } = shape;
  return schema.type === 'array' ? listOf(fieldShape(schema.items, name, over)) : fieldShape(schema, name, over);
}

function listOf(shape: Shape): Shape {
  return shape !== null && 'schema' in shape ? { schema: { type: 'array', items: shape.schema } } : shape;
}

function fieldShape(schema: FormSchema | undefined, name: string, over: string): Shape {
  const fields = schema?.properties ?? {};
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) {
    const names = Object.keys(fields);
    const hint = names.length === 0 ? `«${over}» has no fields` : `«${over}» has ${names.join(', ')}`;
    return { problem: { message: `there is no ${over}.${name}`, hint } };
  }
  if (schema?.required?.includes(name) !== true) {
    const hint = `make it required, or write get value(${over}, "${name}"), which is null where it was left out`;
    return { problem: { message: `${over}.${name} may have been left out`, hint } };
  }
  return { schema: field };
}

/** What a side of a comparison is: like may be compared with like. Null is «not known», and anything goes. */
export function comparableKind(part: SyntaxPart, scope: Scope): string | null {
  switch (part.kind) {
    case 'StringLiteral':
      return 'text';
    case 'NumericLiteral':
      return 'number';
    case 'BooleanLiteral':
      return 'boolean';
    case 'List':
      return 'list';
    case 'DateTimeLiteral':
    case 'FunctionInvocation':
      return resultOfFunction[functionName(part)] ?? null;
    default: {
      const shape = shapeOf(part, scope);
      return shape !== null && 'schema' in shape ? kindOfSchema(shape.schema) : null;
    }
  }
}

function kindOfSchema(schema: FormSchema): string {
  const kinds = {
    string: 'text',
    integer: 'number',
    number: 'number',
    boolean: 'boolean',
    array: 'list',
    object: 'record',
  };
  return kinds[schema.type];
}

/** The name of the function that a call calls. */
export function functionName(part: SyntaxPart): string {
  return part.parts[0]?.text.replaceAll(/\s+/g, ' ') ?? '';
}

import type { ErrorObject } from 'ajv/dist/2020';
import type { FieldFault } from '../errors/domain-error';
import { pointer } from './pointer';

/**
 * Ajv's errors in the product's own stable rule names: `required`, `unknown`, `type`, `format`, `min-length`, `max-length`,
 * `min-items`, `max-items`, `unique`, `minimum`, `maximum`, `enum`, `pattern`, `past`, `future`. Interfaces and translations
 * rely on them.
 */
export function toFieldFaults(errors: readonly ErrorObject[], today: string): readonly FieldFault[] {
  return errors.map((error) => toFieldFault(error, today));
}

function toFieldFault(error: ErrorObject, today: string): FieldFault {
  const path = error.instancePath;
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required':
      return { path: pointer(path, String(params.missingProperty)), rule: 'required' };
    case 'additionalProperties':
      return { path: pointer(path, String(params.additionalProperty)), rule: 'unknown' };
    case 'type':
      return { path, rule: 'type', data: { type: params.type } };
    case 'format':
      return { path, rule: 'format', data: { format: params.format } };
    case 'enum':
      return { path, rule: 'enum', data: { allowed: params.allowedValues } };
    case 'pattern':
      return { path, rule: 'pattern', data: { pattern: params.pattern } };
    case 'uniqueItems':
      return {
        path,
        rule: 'unique',
        data: {
          first: Math.min(Number(params.i), Number(params.j)),
          second: Math.max(Number(params.i), Number(params.j)),
        },
      };
    case 'x-when':
      return { path, rule: String(params.when), data: { limit: today } };
    default:
      return { path, rule: limitRules[error.keyword] ?? error.keyword, data: { limit: params.limit } };
  }
}

const limitRules: Readonly<Record<string, string>> = {
  minLength: 'min-length',
  maxLength: 'max-length',
  minItems: 'min-items',
  maxItems: 'max-items',
};

import type { FieldFault } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { notAnId } from './identifier';

/** What schema checkers say of a fault, beside the path. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly input?: unknown;
  readonly format?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: string;
}

/** The faults of a request, in the rule names that forms use. */
function toFieldFaults(issues: readonly Issue[]): readonly FieldFault[] {
  return issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((part) => `/${String(typeof part === 'object' ? part.key : part)}`).join('');
    if (issue.code === 'unrecognized_keys')
      return (issue.keys ?? []).map((key) => ({ path: `${path}/${key}`, rule: 'unknown' }));
    return [{ path, ...ruleOf(issue) }];
  });
}

function ruleOf(issue: Issue): Pick<FieldFault, 'rule' | 'data'> {
  switch (issue.code) {
    case 'invalid_type':
      return { rule: issue.message.endsWith('received undefined') ? 'required' : 'type' };
    case 'invalid_value':
      return { rule: 'enum' };
    case 'too_small':
      return { rule: limitRule('min', issue.origin), data: { limit: issue.minimum } };
    case 'too_big':
      return { rule: limitRule('max', issue.origin), data: { limit: issue.maximum } };
    default:
      return { rule: 'format' };
  }
}

function limitRule(end: 'min' | 'max', origin: string | undefined): string {
  if (origin === 'string') return `${end}-length`;
  return origin === 'array' ? `${end}-items` : `${end}imum`;
}

/** Checks what routes declare with `{ schema }`. Every fault is named; an id that is none is `not-found`. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      issues.some(({ message }) => message === notAnId)
        ? new DomainError({ code: 'not-found' })
        : new DomainError({ code: 'request-invalid', fields: toFieldFaults(issues) }),
  });

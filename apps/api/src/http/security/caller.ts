import type { Language } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { SessionPerson } from '@kelisim/persistence';
import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { ApiRequest } from '../api-request';

/** Who sends the request, and the language he is answered in. */
export interface Caller {
  readonly who: SessionPerson;
  readonly language: Language;
}

/** The caller of a route that is not public. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { person, language } = context.switchToHttp().getRequest<ApiRequest>();
  if (person === null) throw new DomainError({ code: 'not-logged-in' });
  return { who: person, language };
});

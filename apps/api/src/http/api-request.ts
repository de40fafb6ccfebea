import type { Language } from '@kelisim/domain';
import type { SessionPerson } from '@kelisim/persistence';
import type { FastifyRequest } from 'fastify';

/** A request as the guard leaves it: whose it is, and in which language it is answered. */
export interface ApiRequest extends FastifyRequest {
  /** Null on public routes. */
  person: SessionPerson | null;
  language: Language;
}

/** Gives every request the same shape from its beginning, which keeps access to it fast. */
export const requestDefaults = { person: null, language: 'ru' as Language };

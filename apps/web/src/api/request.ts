import { currentLanguage } from '../language/current-language';
import { Problem, Unreachable } from './problem';
import type { ProblemBody } from './problem';
import { learnClock } from './server-clock';

/**
 * Sends one request of the generated client.
 *
 * @throws Problem when the server refuses; Unreachable when no answer came (network, or a gateway that speaks for a server
 *   that is away).
 */
export async function request<T>(url: string, options: RequestInit): Promise<T> {
  const headers = new Headers(options.headers);
  headers.set('accept-language', currentLanguage());
  const asked = Date.now();
  const response = await fetch(url, { ...options, headers, credentials: 'same-origin' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(error);
  });
  learnClock(response, asked);
  if (response.status === 204) return undefined as T;
  const type = response.headers.get('content-type') ?? '';
  if (response.ok) return (type.includes('json') ? await bodyOf(response) : await response.blob()) as T;
  if (!type.includes('problem+json')) throw new Unreachable(`${response.status} without a problem document`);
  throw new Problem((await bodyOf(response)) as ProblemBody);
}

/** A connection may also break while the body is read. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new Unreachable(error);
  }
}

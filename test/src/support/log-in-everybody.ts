import type { SampleLogin } from './api-answers';
import { ApiClient } from './api-client';

/** All sample logins of a product, each with an open session. */
export async function logInEverybody(address: string, language?: string): Promise<ApiClient[]> {
  const { logins } = (await (await fetch(`${address}/api/demo`)).json()) as { logins: readonly SampleLogin[] };
  return await Promise.all(logins.map(async (login) => await ApiClient.logIn(address, login, language)));
}

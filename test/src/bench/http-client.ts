/** Somebody's requests to the API, with his login. */
export interface HttpClient {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: unknown): Promise<Answer>;
}

/** @param token of an open session. */
export function httpClient(address: string, token: string): HttpClient {
  const send = async <Answer>(path: string, request: RequestInit): Promise<Answer> => {
    const headers = { cookie: `kelisim_session=${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${address}${path}`, { ...request, headers });
    if (!answer.ok) throw new Error(`${path} was answered by ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  return {
    get: async (path) => await send(path, { method: 'GET' }),
    post: async (path, body) => await send(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

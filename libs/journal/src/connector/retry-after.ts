/** No system may keep us from trying for longer than this, in seconds. */
const longest = 3600;

/** The seconds that a `Retry-After` asks for (a number, or a date by our clock), or undefined where it asks for nothing. */
export function retryAfterOf(headers: Headers, now: Date): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  const seconds = /^\d+$/u.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longest);
}

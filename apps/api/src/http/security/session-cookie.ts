import { createHash, randomBytes } from 'node:crypto';

export interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
}

/** Over https the `__Host-` prefix makes browsers refuse a cookie that another host or path has set. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? '__Host-kelisim_session' : 'kelisim_session', secure };
}

/** A new session's token: 32 random bytes. The database keeps its hash only. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. Null for a text that cannot be one. */
export function hashOfToken(token: string): Buffer | null {
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : null;
}

/** The session's token in a Cookie header, or null. Read by hand: it is the one cookie that matters, on every request. */
export function tokenIn(header: string | undefined, name: string): string | null {
  if (header === undefined) return null;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';

interface SessionRow {
  university: string;
  account: string;
  person: string;
  name: string;
  short_name: string;
  language: SessionPerson['language'];
  appointments: SessionPerson['appointments'];
}

/**
 * Whose session this is, with his present appointments, in one statement; null when there is none, it has run out, or
 * the account was disabled. Works under any university: it is what tells the university.
 *
 * @param tokenHash SHA-256 of the token that the client holds.
 */
export async function findSession(q: Queryable, tokenHash: Buffer): Promise<SessionPerson | null> {
  const { rows } = await q.query<SessionRow>('select * from session_of($1)', [tokenHash]);
  const [row] = rows;
  if (row === undefined) return null;
  const { university, account, person, name, language, appointments } = row;
  return { university, account, person, name, shortName: row.short_name, language, appointments };
}

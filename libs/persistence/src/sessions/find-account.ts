import type { Queryable } from '../database/queryable';

/** An account as a login needs it. */
export interface LoginAccount {
  readonly university: string;
  readonly account: string;
  readonly person: string;
  /** As argon2 writes it, with its parameters. */
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** The account of a login, or null. Logins are unique in the installation. */
export async function findAccount(q: Queryable, login: string): Promise<LoginAccount | null> {
  const { rows } = await q.query<{
    university: string;
    account: string;
    person: string;
    password_hash: string;
    disabled_at: Date | null;
  }>('select * from account_of($1)', [login]);
  const [row] = rows;
  if (row === undefined) return null;
  const { university, account, person } = row;
  return { university, account, person, passwordHash: row.password_hash, disabled: row.disabled_at !== null };
}

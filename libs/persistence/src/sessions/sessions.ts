import type { Queryable } from '../database/queryable';

export interface NewSession {
  readonly university: string;
  readonly account: string;
  readonly person: string;
  readonly tokenHash: Buffer;
  readonly hours: number;
}

/** Begins a session; its end is fixed now, at the database's clock. Sessions of the account that ran out are removed. */
export async function beginSession(q: Queryable, session: NewSession): Promise<void> {
  await q.query(
    `with stale as (delete from sessions where university = $1 and account = $3 and expires_at < app_now())
     insert into sessions (university, token_hash, account, person, expires_at)
     values ($1, $2, $3, $4, app_now() + make_interval(hours => $5))`,
    [session.university, session.tokenHash, session.account, session.person, session.hours],
  );
}

/** Ends a session at once. */
export async function endSession(q: Queryable, university: string, tokenHash: Buffer): Promise<void> {
  await q.query('delete from sessions where university = $1 and token_hash = $2', [university, tokenHash]);
}

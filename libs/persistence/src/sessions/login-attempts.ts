import type { Queryable } from '../database/queryable';

/** Something that failed logins are counted for, and how many of them there may be within the period. */
export interface AttemptLimit {
  readonly subject: string;
  readonly most: number;
}

/**
 * The seconds to wait until none of the limits is reached any more; 0 lets the attempt through. Counted in the database,
 * so that every API process counts the same.
 *
 * @param period seconds for which a failed attempt counts.
 */
export async function waitBeforeLogin(q: Queryable, limits: readonly AttemptLimit[], period: number): Promise<number> {
  const { rows } = await q.query<{ wait: number }>(
    `select coalesce(max(ceil(extract(epoch from b.at + make_interval(secs => $3) - app_now()))), 0)::int as wait
     from unnest($1::text[], $2::int[]) as l(subject, most), lateral (
       select a.at from login_attempts a
       where a.subject = l.subject and a.at > app_now() - make_interval(secs => $3)
       order by a.at desc offset l.most - 1 limit 1
     ) b`,
    [limits.map(({ subject }) => subject), limits.map(({ most }) => most), period],
  );
  return rows[0]?.wait ?? 0;
}

/** Counts a failed login for each subject, and forgets what no longer counts. */
export async function countFailedLogin(q: Queryable, subjects: readonly string[], period: number): Promise<void> {
  await q.query(
    `with old as (delete from login_attempts where subject = any ($1) and at < app_now() - make_interval(secs => $2))
     insert into login_attempts (subject) select unnest($1::text[])`,
    [subjects, period],
  );
}

/** A login that succeeded makes good what failed before it. */
export async function forgetFailedLogins(q: Queryable, subjects: readonly string[]): Promise<void> {
  await q.query('delete from login_attempts where subject = any ($1)', [subjects]);
}

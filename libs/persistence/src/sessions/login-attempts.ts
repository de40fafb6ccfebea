import type { Queryable } from '../database/queryable';

/** Something that attempts to log in are counted for, and how many that failed there may be within the period. */
export interface AttemptLimit {
  readonly subject: string;
  readonly most: number;
}

/** An attempt that counts as failed until it is forgotten. */
export interface BegunAttempt {
  readonly ids: readonly string[];
  /** Seconds until it would be allowed; 0 lets it through. */
  readonly wait: number;
}

/**
 * Counts an attempt before its password is looked at, then asks whether it is one too many: of many at the same instant no
 * more pass than one after the other would. It is counted in the database, so that every API process counts the same.
 *
 * @param period seconds for which an attempt counts.
 */
export async function beginAttempt(
  q: Queryable,
  limits: readonly AttemptLimit[],
  period: number,
): Promise<BegunAttempt> {
  const subjects = limits.map(({ subject }) => subject);
  const begun = await q.query<{ id: string }>(
    `with old as (delete from login_attempts where subject = any ($1) and at < app_now() - make_interval(secs => $2))
     insert into login_attempts (subject) select unnest($1::text[]) returning id`,
    [subjects, period],
  );
  // A statement of its own: only so it sees what others counted in the meantime.
  const { rows } = await q.query<{ wait: number }>(
    `select coalesce(max(ceil(extract(epoch from b.at + make_interval(secs => $3) - app_now()))), 0)::int as wait
     from unnest($1::text[], $2::int[]) as l(subject, most), lateral (
       select a.at from login_attempts a
       where a.subject = l.subject and a.at > app_now() - make_interval(secs => $3)
       order by a.at desc offset l.most limit 1
     ) b`,
    [subjects, limits.map(({ most }) => most), period],
  );
  return { ids: begun.rows.map(({ id }) => id), wait: rows[0]?.wait ?? 0 };
}

/** The attempt was turned away unseen, or succeeded: it does not count. */
export async function forgetAttempt(q: Queryable, { ids }: Pick<BegunAttempt, 'ids'>): Promise<void> {
  await q.query('delete from login_attempts where id = any ($1::bigint[])', [ids]);
}

/** A login that succeeded makes good what failed before it. */
export async function forgetFailedLogins(q: Queryable, subjects: readonly string[]): Promise<void> {
  await q.query('delete from login_attempts where subject = any ($1)', [subjects]);
}

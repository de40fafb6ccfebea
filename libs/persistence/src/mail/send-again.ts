import type { Language } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { Queryable } from '../database/queryable';

/**
 * Lets mails that failed for good be tried again, from the first try: one of them, or all. Their Message-IDs stay.
 *
 * @param id null: all.
 * @returns how many.
 */
export async function sendAgain(q: Queryable, university: string, id: string | null): Promise<number> {
  const { rowCount } = await q.query(
    `update mails set state = 'pending', attempts = 0, next_try_at = app_now(), finished_at = null
     where university = $1 and state = 'failed' and ($2::uuid is null or id = $2)`,
    [university, id],
  );
  return rowCount ?? 0;
}

/** A mail to oneself, which tells nothing but that the mail server works. Gives its id. */
export async function writeTrialMail(
  q: Queryable,
  to: { readonly university: string; readonly person: string; readonly language: Language },
): Promise<string> {
  const id = newId();
  await q.query(
    `insert into mails (university, id, person, kind, language, next_try_at) values ($1, $2, $3, 'trial', $4, app_now())`,
    [to.university, id, to.person, to.language],
  );
  return id;
}

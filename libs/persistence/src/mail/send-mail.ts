import type { Language } from '@kelisim/domain';
import type { Database } from '../database/database';

/** A mail that one worker is about to send. */
export interface ClaimedMail {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  /** Null: he has lost it since. */
  readonly address: string | null;
  readonly kind: 'single' | 'digest' | 'trial';
  readonly language: Language;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** The database's clock. */
  readonly now: string;
}

/**
 * Claims the mail whose next try has been due longest; others skip it for three minutes. A worker that dies after the mail
 * server has taken the mail and before that is recorded lets it be sent once more, under the same Message-ID.
 */
export async function claimMail(database: Database, university: string): Promise<ClaimedMail | null> {
  return await database.read(university, async (q) => {
    const { rows } = await q.query<Omit<ClaimedMail, 'now'> & { now: Date }>(
      `with due as (
         select id from mails where university = $1 and state = 'pending' and next_try_at <= app_now()
         order by next_try_at limit 1 for update skip locked
       ), claimed as (
         update mails m set next_try_at = app_now() + interval '3 minutes', attempts = m.attempts + 1
         from due where m.university = $1 and m.id = due.id returning m.id, m.person, m.kind, m.language, m.attempts
       )
       select c.id, c.person, p.name, nullif(p.email, '') as address, c.kind, c.language, c.attempts, app_now() as now
       from claimed c join people p on p.university = $1 and p.id = c.person`,
      [university],
    );
    const [row] = rows;
    return row === undefined ? null : { ...row, now: row.now.toISOString() };
  });
}

/** How a mail left: to the university's mail server, or into the folder. */
export type MailRoute = 'smtp' | 'folder';

/** The mail has left. */
export async function mailIsSent(database: Database, university: string, id: string, way: MailRoute): Promise<void> {
  await database.read(university, async (q) => {
    await q.query(
      `update mails set state = 'sent', next_try_at = null, finished_at = app_now(), way = $3, fault = null, reply = null
       where university = $1 and id = $2`,
      [university, id, way],
    );
  });
}

/** Before it left, everything in it was read or done. */
export async function mailIsUnneeded(database: Database, university: string, id: string): Promise<void> {
  await database.read(university, async (q) => {
    await q.query(
      `update mails set state = 'unneeded', next_try_at = null, finished_at = app_now() where university = $1 and id = $2 and state = 'pending'`,
      [university, id],
    );
  });
}

/** Why a mail did not leave. */
export interface MailFault {
  readonly code: string;
  /** The three digits of the server, where it gave them. */
  readonly reply: number | null;
}

/**
 * The mail did not leave: it is tried again after a pause in milliseconds, or, with null, never by itself. A worker whose claim has
 * passed to another one meanwhile changes nothing.
 */
export async function mailHasFailed(
  database: Database,
  university: string,
  { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
  fault: MailFault,
  again: number | null,
): Promise<void> {
  await database.read(university, async (q) => {
    await q.query(
      `update mails set fault = $4, reply = $5, state = case when $6::float8 is null then 'failed' else 'pending' end,
         next_try_at = app_now() + $6 * interval '1 millisecond',
         finished_at = case when $6 is null then app_now() end
       where university = $1 and id = $2 and state = 'pending' and attempts = $3`,
      [university, id, attempts, fault.code, fault.reply, again],
    );
  });
}

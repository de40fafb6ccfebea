import type { Language, MailPlan, SentLately, WaitingItem } from '@kelisim/domain';
import { notificationKind, pacing, planMails } from '@kelisim/domain';
import type { Database } from '../database/database';
import { newId } from '../database/new-id';
import type { Queryable } from '../database/queryable';
import { readNotificationSettings } from './notification-settings';
import { stillToTell } from './still-to-tell';

/** Persons with something to be looked at, in one round. */
const mostPersons = 200;

interface Addressee {
  readonly university: string;
  readonly person: string;
  readonly zone: string;
}

/**
 * Looks at everything that waits to be mailed and whose moment to be looked at has come, person by person, and makes the
 * mails that are to leave now. Several workers may do so at once: each person is looked at by one.
 *
 * @returns how many mails were made.
 */
export async function planMail(database: Database, university: string, zone: string): Promise<number> {
  const persons = await database.read(university, async (q) => {
    const { rows } = await q.query<{ person: string }>(
      `select person from mail_items where university = $1 and state = 'waiting' and look_at <= app_now()
       group by person order by min(look_at) limit $2`,
      [university, mostPersons],
    );
    return rows.map(({ person }) => person);
  });
  let made = 0;
  for (const person of persons)
    made += await database.transaction(university, async (q) => await planFor(q, { university, person, zone }));
  return made;
}

async function planFor(q: Queryable, to: Addressee): Promise<number> {
  const { rows } = await q.query<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
    [`mail of ${to.university}/${to.person}`],
  );
  if (rows[0]?.free !== true) return 0;
  const found = await readWaiting(q, to);
  if (found === null) return 0;
  const { waiting, outdated, lately, now, language } = found;
  const plan = planMails(waiting, await readNotificationSettings(q, to), { now, zone: to.zone, lately });
  await drop(q, to.university, [...outdated, ...plan.dropped]);
  await putOff(q, to.university, plan.later);
  await makeMails(q, to, language, plan.mails);
  return plan.mails.length;
}

interface Found {
  readonly waiting: readonly WaitingItem[];
  /** Read or done in the meantime, or nobody's any more. */
  readonly outdated: readonly string[];
  readonly lately: SentLately;
  readonly now: number;
  readonly language: Language;
}

async function readWaiting(q: Queryable, { university, person }: Addressee): Promise<Found | null> {
  const { rows } = await q.query<{ id: string; kind: string; since: number; wanted: boolean }>(
    `select i.id, i.kind, floor(extract(epoch from i.created_at) * 1000)::float8 as since, ${stillToTell} as wanted
     from mail_items i left join letters r on r.university = i.university and r.id = i.letter
       left join tasks t on t.university = i.university and t.id = i.task
     where i.university = $1 and i.person = $2 and i.state = 'waiting' order by i.created_at, i.id`,
    [university, person],
  );
  const { rows: about } = await q.query<{
    now: number;
    language: Language;
    has_address: boolean;
    singles: number;
    digest_at: number | null;
  }>(
    `select floor(extract(epoch from app_now()) * 1000)::float8 as now, p.language, p.email is not null and p.email <> '' as has_address,
       lately.singles, lately.digest_at
     from people p, lateral (
       select (count(*) filter (where m.kind = 'single'))::int as singles,
         floor(extract(epoch from max(m.created_at) filter (where m.kind = 'digest')) * 1000)::float8 as digest_at
       from mails m where m.university = p.university and m.person = p.id
         and m.created_at > app_now() - $3 * interval '1 millisecond'
     ) lately
     where p.university = $1 and p.id = $2`,
    [university, person, pacing.window],
  );
  const [known] = about;
  if (known === undefined) return null;
  const isWanted = (wanted: boolean): boolean => wanted && known.has_address;
  return {
    waiting: rows
      .filter(({ wanted }) => isWanted(wanted))
      .map(({ id, kind, since }) => ({ id, kind: notificationKind(kind), since })),
    outdated: rows.filter(({ wanted }) => !isWanted(wanted)).map(({ id }) => id),
    lately: { singles: known.singles, digestAt: known.digest_at },
    now: known.now,
    language: known.language,
  };
}

async function drop(q: Queryable, university: string, items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  await q.query(`update mail_items set state = 'dropped' where university = $1 and id = any ($2::uuid[])`, [
    university,
    items,
  ]);
}

async function putOff(q: Queryable, university: string, later: MailPlan['later']): Promise<void> {
  if (later.length === 0) return;
  await q.query(
    `update mail_items i set look_at = to_timestamp(l.at / 1000) from unnest($2::uuid[], $3::float8[]) as l(id, at)
     where i.university = $1 and i.id = l.id`,
    [university, later.map(({ item }) => item), later.map(({ at }) => at)],
  );
}

async function makeMails(q: Queryable, to: Addressee, language: Language, planned: MailPlan['mails']): Promise<void> {
  if (planned.length === 0) return;
  const mails = planned.map((mail) => ({ ...mail, id: newId() }));
  await q.query(
    `insert into mails (university, id, person, kind, language, next_try_at)
     select $1::uuid, m.id, $2::uuid, m.kind, $3, app_now() from unnest($4::uuid[], $5::text[]) as m(id, kind)`,
    [to.university, to.person, language, mails.map(({ id }) => id), mails.map(({ kind }) => kind)],
  );
  const taken = mails.flatMap(({ id, items }) => items.map((item) => ({ item, mail: id })));
  await q.query(
    `update mail_items i set state = 'taken', mail = k.mail from unnest($2::uuid[], $3::uuid[]) as k(item, mail)
     where i.university = $1 and i.id = k.item`,
    [to.university, taken.map(({ item }) => item), taken.map(({ mail }) => mail)],
  );
}

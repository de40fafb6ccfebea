import type { Language } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCursor, toPage } from '../reading/cursor';
import type { Page, PageRequest } from '../reading/cursor';
import { moment } from '../reading/moment';
import type { MailRoute } from './send-mail';

export const mailStates = ['pending', 'sent', 'failed', 'unneeded'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail as its row says it; its words are made of what it tells. */
export interface MailRow {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly kind: 'single' | 'digest' | 'trial';
  readonly language: Language;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextTryAt: string | null;
  readonly fault: string | null;
  readonly reply: number | null;
  readonly way: MailRoute | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

interface RawMail {
  id: string;
  person: string;
  name: string;
  kind: MailRow['kind'];
  language: Language;
  state: MailState;
  attempts: number;
  next_try_at: Date | null;
  fault: string | null;
  reply: number | null;
  way: MailRoute | null;
  created_at: Date;
  finished_at: Date | null;
  cursor_at: string;
  cursor_id: string;
}

const mails = (condition: string): string => `
  select m.id, m.person, p.short_name as name, m.kind, m.language, m.state, m.attempts, m.next_try_at, m.fault, m.reply, m.way, m.created_at,
    m.finished_at, m.created_at::text as cursor_at, m.id as cursor_id
  from mails m join people p on p.university = m.university and p.id = m.person
  where m.university = $1 and ${condition} and ($3::timestamptz is null or (m.created_at, m.id) < ($3, $4))
  order by m.created_at desc, m.id desc limit $5`;
/** What was not needed any more was never written: it is nobody's mail. */
const ofPerson = mails(`m.person = $2 and m.state <> 'unneeded'`);
const inState = mails('m.state = $2');

/** The mails of one person, or of everybody in one state, newest first. Who may see them is decided by the caller. */
export async function listMails(
  q: Queryable,
  university: string,
  of: { readonly person: string } | { readonly state: MailState },
  request: PageRequest,
): Promise<Page<MailRow>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const [statement, key] = 'person' in of ? [ofPerson, of.person] : [inState, of.state];
  const { rows } = await q.query<RawMail>(statement, [university, key, at, id, request.limit + 1]);
  return toPage(rows, request.limit, (row) => ({
    id: row.id,
    person: row.person,
    name: row.name,
    kind: row.kind,
    language: row.language,
    state: row.state,
    attempts: row.attempts,
    nextTryAt: moment(row.next_try_at),
    fault: row.fault,
    reply: row.reply,
    way: row.way,
    createdAt: row.created_at.toISOString(),
    finishedAt: moment(row.finished_at),
  }));
}

/** How many mails could not be sent: what an administrator has to look at. */
export async function countFailedMails(q: Queryable, university: string): Promise<number> {
  const { rows } = await q.query<{ count: number }>(
    `select count(*)::int as count from (select from mails where university = $1 and state = 'failed' limit 1000) f`,
    [university],
  );
  return rows[0]?.count ?? 0;
}

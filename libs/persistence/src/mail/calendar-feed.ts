import type { Language } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { currentAppointment } from '../reading/case-visibility';

type Who = Pick<SessionPerson, 'university' | 'person'>;

/** Since when a person has an address for his calendar; null without one. */
export async function readCalendarFeed(q: Queryable, who: Who): Promise<{ readonly since: string } | null> {
  const { rows } = await q.query<{ created_at: Date }>(
    'select created_at from calendar_feeds where university = $1 and person = $2',
    [who.university, who.person],
  );
  return rows[0] === undefined ? null : { since: rows[0].created_at.toISOString() };
}

/** Gives a person a new address for his calendar; the one he had leads nowhere from then on. */
export async function makeCalendarFeed(q: Queryable, who: Who, tokenHash: Buffer): Promise<void> {
  await q.query(
    `insert into calendar_feeds (university, person, token_hash) values ($1, $2, $3)
     on conflict (university, person) do update set token_hash = excluded.token_hash, created_at = app_now()`,
    [who.university, who.person, tokenHash],
  );
}

export async function revokeCalendarFeed(q: Queryable, who: Who): Promise<void> {
  await q.query('delete from calendar_feeds where university = $1 and person = $2', [who.university, who.person]);
}

/** Whose calendar it is; null for a token that nobody has. Run it as work of the installation. */
export async function findCalendarFeed(
  q: Queryable,
  tokenHash: Buffer,
): Promise<(Who & { readonly language: Language }) | null> {
  const { rows } = await q.query<Who & { language: Language }>('select * from calendar_of($1)', [tokenHash]);
  return rows[0] ?? null;
}

/** A running term of a person's own task. Nothing of others is in it. */
export interface OwnTerm {
  readonly task: string;
  readonly number: string;
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  /** Somebody asks him for more time; the term is that of the asker. */
  readonly asksMoreTime: boolean;
  readonly due: string;
  readonly openedAt: string;
}

interface RawTerm {
  id: string;
  number: string;
  procedure: string;
  pack_version: string;
  step: string;
  purpose: string;
  due_at: Date;
  opened_at: Date;
}

/** The terms of the tasks that stand in a person's inbox, the most urgent first. A paused one has no due moment to keep. */
export async function readOwnTerms(
  q: Queryable,
  who: Who,
  most: number,
): Promise<{ readonly terms: readonly OwnTerm[]; readonly now: string }> {
  const { rows } = await q.query<RawTerm>(ownTerms, [who.university, who.person, most]);
  const { rows: clock } = await q.query<{ now: Date }>('select app_now() as now');
  const terms = rows.map((row) => ({
    task: row.id,
    number: row.number,
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: row.step,
    asksMoreTime: row.purpose === 'extend',
    due: row.due_at.toISOString(),
    openedAt: row.opened_at.toISOString(),
  }));
  return { terms, now: (clock[0]?.now ?? new Date(0)).toISOString() };
}

const mine = `t.university = $1 and t.state = 'open' and t.due_at is not null and t.excluded is distinct from $2`;
const ownTerms = `
  select t.id, c.number, c.procedure, c.version as pack_version, t.step, t.purpose, t.due_at, t.opened_at from (
    (select t.* from (select distinct a.unit, a.position from appointments a where ${currentAppointment}) held,
      lateral (select * from tasks t where ${mine} and t.unit = held.unit and t.position = held.position
        order by coalesce(t.due_at, 'infinity'), t.id limit $3) t)
    union all
    (select t.* from tasks t where ${mine} and t.person = $2 order by coalesce(t.due_at, 'infinity'), t.id limit $3)
  ) t join cases c on c.university = t.university and c.id = t.case_id
    left join deadlines x on x.university = t.university and x.line = t.line and x.key = t.deadline
  where x.state is distinct from 'paused'
  order by t.due_at, t.id limit $3`;

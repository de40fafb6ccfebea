import type { AddressFact, PositionAddress } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { findAddresses } from '../organisation/find-addresses';
import type { Page, PageRequest } from './cursor';
import { readCursor, toPage } from './cursor';
import { moment } from './moment';

/** An open task that stands with nobody. */
export interface OrphanedTask {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  readonly due: string | null;
  readonly openedAt: string;
  /** `vacant`: nobody holds the post; `left`: the person whom it names holds none any more. */
  readonly why: 'vacant' | 'left';
  /** The post at which it stands, or the last one of the person who left. */
  readonly at: PositionAddress | null;
  /** Who left. */
  readonly person: string | null;
  /** Who should have it by the rule: the superior, then the administrator. */
  readonly goesTo: PositionAddress;
}

interface RawOrphan {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly procedure: string;
  readonly pack_version: string;
  readonly step: string;
  readonly due_at: Date | null;
  readonly opened_at: Date;
  readonly why: OrphanedTask['why'];
  readonly position: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly cursor_at: string;
  readonly cursor_id: string;
}

/**
 * Open tasks whose post is vacant, or whose person holds no post and studies nowhere here, earliest due first. The posts and persons
 * at which tasks stand are walked in the index of the inboxes, one entry each; of those with nobody at most a page is read.
 */
export async function listOrphanedTasks(
  q: Queryable,
  { university }: Pick<SessionPerson, 'university'>,
  request: PageRequest,
): Promise<Page<OrphanedTask>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const { rows } = await q.query<RawOrphan>(orphansStatement, [university, at, id, request.limit + 1]);
  const heirs = await findHeirs(q, university, rows);
  return toPage(rows, request.limit, (row) => toOrphan(row, heirs));
}

const order = `coalesce(t.due_at, 'infinity')`;
const current = `a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())`;
const open = `t.university = $1 and t.state = 'open'`;
const page = `${open} and ($2::timestamptz is null or (${order}, t.id) > ($2, $3::uuid))`;

const orphansStatement = `
  with recursive posts as (
    (select t.unit, t.position from tasks t where ${open} and t.unit is not null order by t.unit, t.position limit 1)
    union all
    select n.unit, n.position from posts p, lateral (
      select t.unit, t.position from tasks t where ${open} and t.unit is not null and (t.unit, t.position) > (p.unit, p.position)
      order by t.unit, t.position limit 1) n
  ), named as (
    (select t.person from tasks t where ${open} and t.person is not null order by t.person limit 1)
    union all
    select n.person from named p, lateral (
      select t.person from tasks t where ${open} and t.person is not null and t.person > p.person order by t.person limit 1) n
  ), orphans as (
    (select t.*, 'vacant' as why from posts p, lateral (
       select t.* from tasks t where ${page} and t.unit = p.unit and t.position = p.position order by ${order}, t.id limit $4) t
     where not exists (select from appointments a where a.university = $1 and a.unit = p.unit and a.position = p.position and ${current}))
    union all
    (select t.*, 'left' as why from named p, lateral (
       select t.* from tasks t where ${page} and t.person = p.person order by ${order}, t.id limit $4) t
     where not exists (select from appointments a where a.university = $1 and a.person = p.person and ${current})
       and not exists (select from students s where s.university = $1 and s.person = p.person))
  )
  select t.id, t.case_id, c.number, c.procedure, c.version as pack_version, t.step, t.due_at, t.opened_at, t.why,
    coalesce(t.position, was.position) as position, coalesce(t.unit, was.unit) as unit, p.name as person,
    ${order}::text as cursor_at, t.id as cursor_id
  from (select * from orphans t order by ${order}, t.id limit $4) t
    join cases c on c.university = t.university and c.id = t.case_id
    left join people p on p.university = t.university and p.id = t.person
    left join lateral (select a.position, a.unit from appointments a where a.university = t.university and a.person = t.person
      order by a.valid_to desc nulls first, a.id limit 1) was on true
  order by ${order}, t.id`;

const keyOf = ({ position, unit }: PositionAddress): string => `${position}@${unit}`;

/** Who is above each post: asked once, for all of the page. */
async function findHeirs(
  q: Queryable,
  university: string,
  rows: readonly RawOrphan[],
): Promise<Readonly<Record<string, AddressFact>>> {
  const posts = new Map(rows.flatMap((row) => postOf(row) ?? []).map((post) => [keyOf(post), post]));
  const { rows: top } = await q.query<{ id: string }>(
    `select id from units where university = $1 and kind = 'university' limit 1`,
    [university],
  );
  const topUnit = top[0]?.id ?? '';
  const questions = [...posts].map(([id, post]) => ({ id, kind: 'superior' as const, ...post, excluding: null }));
  const facts = questions.length === 0 ? {} : await findAddresses(q, university, topUnit, questions);
  return { ...facts, [nobody]: { kind: 'address', at: { position: 'administrator', unit: topUnit }, passed: [] } };
}

/** Of somebody who never held a post the administrator is asked. */
const nobody = '';

const postOf = ({ position, unit }: RawOrphan): PositionAddress[] | null =>
  position === null || unit === null ? null : [{ position, unit }];

function toOrphan(row: RawOrphan, heirs: Readonly<Record<string, AddressFact>>): OrphanedTask {
  const [at = null] = postOf(row) ?? [];
  const heir = heirs[at === null ? nobody : keyOf(at)];
  if (heir === undefined) throw new Error('nobody is above a post');
  return {
    id: row.id,
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: row.step,
    due: moment(row.due_at),
    openedAt: row.opened_at.toISOString(),
    why: row.why,
    at,
    person: row.person,
    goesTo: heir.at,
  };
}

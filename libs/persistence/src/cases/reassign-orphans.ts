import type { PositionAddress } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import { loadLedger } from '../record/load-case';
import { recordEvent } from '../record/record-event';
import { settle } from './settle';

/** Tasks that are looked at in one round. */
const most = 100;

interface Orphan {
  readonly task: string;
  readonly key: string;
  readonly line: string;
  readonly case_id: string;
}

interface Standing {
  readonly why: 'vacant' | 'left';
  readonly position: string | null;
  readonly unit: string | null;
}

/**
 * Hands tasks that stand with nobody to the superior, then to the administrator (R38), each in a transaction of its own. Whether
 * nobody has it is looked up again under the lock of its line, so that several workers may do so at once and a successor who was
 * appointed meanwhile keeps his task.
 *
 * @returns how many were handed on.
 */
export async function reassignOrphans(
  database: Database,
  stores: CaseStores,
  university: string,
  signal?: AbortSignal,
): Promise<number> {
  const found = await database.read(university, async (q) => (await q.query<Orphan>(orphans, [university, most])).rows);
  let handedOn = 0;
  for (const orphan of found) {
    if (signal?.aborted === true) break;
    if (await reassign(database, stores, university, orphan)) handedOn += 1;
  }
  return handedOn;
}

async function reassign(
  database: Database,
  stores: CaseStores,
  university: string,
  { task, key, line, case_id: caseId }: Orphan,
): Promise<boolean> {
  return await database.transaction(university, async (q) => {
    const loaded = await loadLedger(q, stores, university, { line, caseId });
    const standing = loaded === null ? null : await standingOf(q, university, task);
    if (loaded === null || standing === null) return false;
    const { why, position, unit } = standing;
    const from: PositionAddress | null = position === null || unit === null ? null : { position, unit };
    const refusal = await recordEvent(loaded.ledger, loaded.line, { type: 'reassigned', task: key, why, from });
    // An author's own, or nobody above: it stays on the administrator's list.
    if (refusal !== null) return false;
    await settle(loaded.ledger);
    return true;
  });
}

const current = `a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())`;
/** What is an author's own, and the administrator's vacant post, go to nobody else. */
const movable = `t.university = $1 and t.state = 'open' and t.purpose = 'decide' and t.excluded is not null
  and t.position is distinct from 'administrator'
  and not exists (select from roll_entries e where e.university = t.university and e.id = t.id)`;
const vacant = `not exists (select from appointments a where a.university = $1 and a.unit = t.unit and a.position = t.position and ${current})`;
const left = `not exists (select from appointments a where a.university = $1 and a.person = t.person and ${current})
  and not exists (select from students s where s.university = $1 and s.person = t.person)`;

/** By the two indexes of open tasks: the posts and persons at which tasks stand are walked, one entry each. */
const orphans = `
  with recursive posts as (
    (select t.unit, t.position from tasks t where t.university = $1 and t.state = 'open' and t.unit is not null
     order by t.unit, t.position limit 1)
    union all
    select n.unit, n.position from posts p, lateral (
      select t.unit, t.position from tasks t where t.university = $1 and t.state = 'open' and t.unit is not null
        and (t.unit, t.position) > (p.unit, p.position) order by t.unit, t.position limit 1) n
  ), named as (
    (select t.person from tasks t where t.university = $1 and t.state = 'open' and t.person is not null order by t.person limit 1)
    union all
    select n.person from named p, lateral (
      select t.person from tasks t where t.university = $1 and t.state = 'open' and t.person is not null and t.person > p.person
      order by t.person limit 1) n
  ), found as (
    select x.* from (select * from posts t where ${vacant}) p, lateral (
      select t.id, t.key, t.line, t.case_id from tasks t where ${movable} and t.unit = p.unit and t.position = p.position limit $2) x
    union all
    select x.* from (select * from named t where ${left}) p, lateral (
      select t.id, t.key, t.line, t.case_id from tasks t where ${movable} and t.person = p.person limit $2) x
  )
  select f.id as task, f.key, f.line, f.case_id from found f
    join cases c on c.university = $1 and c.id = f.case_id and c.status = 'open'
  order by f.id limit $2`;

/** Why nobody has a task now, with the post at which it stood, or the last one of whoever left; null where somebody has it. */
async function standingOf(q: Queryable, university: string, task: string): Promise<Standing | null> {
  const { rows } = await q.query<Standing>(
    `select case when t.person is null then 'vacant' else 'left' end as why, coalesce(t.position, was.position) as position,
       coalesce(t.unit, was.unit) as unit
     from tasks t
       left join lateral (select a.position, a.unit from appointments a where a.university = $1 and a.person = t.person
         order by a.valid_to desc nulls first, a.id limit 1) was on true
     where t.id = $2 and ${movable} and case when t.person is null then ${vacant} else ${left} end`,
    [university, task],
  );
  return rows[0] ?? null;
}

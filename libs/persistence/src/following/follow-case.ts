import { DomainError, refuse } from '@kelisim/domain';
import type { CaseRef } from '../cases/apply-due-rungs';
import type { Database } from '../database/database';
import { instantText } from '../database/instant-text';
import type { CaseFollowing, PendingEffect, StoryEntry } from './case-following';

/** Events in one answer at most (design §3 «Workflow»). */
const mostEvents = 200;
const mostEffects = 50;

interface FollowingRow {
  readonly now: Date;
  readonly state: CaseFollowing['state'];
  readonly outcome: string | null;
  readonly procedure: string;
  readonly number: string;
  readonly steps: readonly string[];
  readonly rung: CaseFollowing['nextRung'];
  readonly effects: readonly PendingEffect[];
  readonly story: readonly StoryEntry[];
  /** Highest outbox id that waits beyond the acknowledged one. */
  readonly waiting: string | null;
}

/**
 * Tells a case's workflow what to do next, and takes its acknowledgement: it knows of the events up to that outbox id, so
 * their rows are done, and are told as the story. One statement: everything is read as it stands now, so a lost or
 * repeated call, and an event committed out of turn, change nothing.
 *
 * @throws DomainError `not-found`.
 */
export async function followCase(database: Database, ref: CaseRef, acknowledge: number): Promise<CaseFollowing> {
  return await database.read(ref.university, async (q) => {
    const values = [ref.university, ref.caseId, acknowledge, mostEvents, mostEffects];
    const { rows } = await q.query<FollowingRow>(followingStatement, values);
    const [row] = rows;
    if (row === undefined) throw new DomainError(refuse('not-found', { case: ref.caseId }));
    const { rung, waiting, now, ...rest } = row;
    const upTo = Math.max(acknowledge, Number(waiting ?? 0));
    return { ...rest, upTo, more: upTo > acknowledge, nextRung: rung, now: now.toISOString() };
  });
}

const followingStatement = `
  with done as (
    delete from outbox where university = $1 and case_id = $2 and id <= $3 returning id, university, line, sequence
  )
  select app_now() as now, c.status as state, c.outcome, c.procedure, c.number,
    array(select l.step from lines l where l.university = c.university and l.case_id = c.id and l.status <> 'ended' and l.step is not null order by l.id limit 20) as steps,
    (select json_build_object('at', ${instantText('d.next_rung_at')}, 'deadline', d.key, 'line', d.line)
     from deadlines d where d.university = c.university and d.case_id = c.id and d.next_rung_at is not null order by d.next_rung_at limit 1) as rung,
    (select coalesce(json_agg(e), '[]') from (select e.id, e.kind from effects e
      where e.university = c.university and e.case_id = c.id and e.state = 'pending' order by e.created_at, e.id limit $5) e) as effects,
    (select coalesce(json_agg(json_build_object('line', s.line, 'sequence', s.sequence, 'type', s.type, 'step', s.step, 'at', s.at)), '[]') from (
      select o.line, o.sequence, e.type, l.step, ${instantText('e.effective_at')} as at
      from done o join events e on e.university = o.university and e.line = o.line and e.sequence = o.sequence
        join lines l on l.university = o.university and l.id = o.line order by o.id limit $4) s) as story,
    (select max(o.id) from outbox o where o.university = c.university and o.case_id = c.id and o.id > $3) as waiting
  from cases c where c.university = $1 and c.id = $2`;

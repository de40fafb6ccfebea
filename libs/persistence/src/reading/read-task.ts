import type { Explanation } from '@kelisim/domain';
import { DomainError, inScope } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { explainNotActing } from './explain-not-acting';
import { addressedToPerson, addressedToPrincipal } from './case-visibility';
import { mayBeTakenBack } from './may-be-taken-back';
import { moment } from './moment';
import type { ActedFor } from '../organisation/substitutions/read-acting';
import { readActing } from '../organisation/substitutions/read-acting';
import type { RawTask, TaskRow } from './task-row';
import { taskColumns, taskJoins, toTask } from './task-row';

/** A deadline as a task shows it. */
export interface TaskDeadline {
  readonly key: string;
  readonly state: string;
  readonly start: string;
  readonly due: string;
  readonly explanation: Explanation;
}

/** One task with what a person needs to decide it. */
export interface TaskDetail extends TaskRow {
  readonly closed: {
    readonly at: string;
    readonly by: string | null;
    readonly outcome: string | null;
    /** Whether the reader himself decided it. */
    readonly mine: boolean;
    /** He may take it back at this moment. */
    readonly takeBack: boolean;
  } | null;
  /** How many marks were changed under the right that the task is about; null for other tasks. */
  readonly changes: number | null;
  /** The paper that is decided on. */
  readonly document: string | null;
  readonly deadline: TaskDeadline | null;
  /** For whom the reader decides it, where he asked for it so and it is open. */
  readonly actingFor: ActedFor | null;
  /** The database's clock. */
  readonly now: string;
}

interface RawDetail extends RawTask {
  closed_at: Date | null;
  decided_by_name: string | null;
  decided_by_me: boolean;
  take_back: boolean;
  changes: number | null;
  outcome: string | null;
  document: string | null;
  now: Date;
  deadline_key: string | null;
  deadline_state: string | null;
  deadline_due: Date | null;
  explanation: Explanation | null;
}

/** $4 is the principal. */
const addressedToThisPrincipal = `t.excluded is distinct from $4
  and exists (select from substitutions s where s.principal = $4 and ${addressedToPrincipal})`;

/**
 * A task for whoever may decide it, or decided it. Everybody else learns nothing, not even that it exists.
 *
 * @param principal for whom the reader acts: then it is that person's task.
 * @throws DomainError `not-found`; `not-acting` where he acted for this person once.
 */
export async function readTask(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  id: string,
  principal: string | null = null,
): Promise<TaskDetail> {
  const { rows } = await q.query<RawDetail>(
    `select ${taskColumns}, t.closed_at, o.name as decided_by_name, t.decided_by is not distinct from $2 as decided_by_me, ${mayBeTakenBack} as take_back, t.outcome, t.document,
       case when t.purpose = 'use-window' then
         (select count(*)::int from windows w join mark_changes c on c.university = w.university and c.window_id = w.id
          where w.university = t.university and w.line = t.line) end as changes,
       app_now() as now, x.key as deadline_key, x.state as deadline_state, x.due_at as deadline_due, x.explanation
     from tasks t ${taskJoins}
       left join people o on o.university = t.university and o.id = t.decided_by
       left join decisions d on d.university = t.university and d.task = t.id
     where t.university = $1 and t.id = $3
       and (t.decided_by = $2 or (t.excluded is distinct from $2 and ${principal === null ? addressedToPerson : addressedToThisPrincipal}))`,
    [who.university, who.person, id, ...(principal === null ? [] : [principal])],
  );
  const [row] = rows;
  if (row === undefined && principal !== null) throw await explainNotActing(q, who, { task: id, principal });
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return {
    ...toTask(row),
    closed:
      row.closed_at === null
        ? null
        : {
            ...{ at: row.closed_at.toISOString(), by: row.decided_by_name, outcome: row.outcome },
            ...{ mine: row.decided_by_me, takeBack: row.take_back },
          },
    changes: row.changes,
    document: row.document,
    deadline: deadlineOf(row),
    actingFor: await actedForIn(q, who, row, principal),
    now: row.now.toISOString(),
  };
}

function deadlineOf(row: RawDetail): TaskDeadline | null {
  const start = moment(row.start_at);
  const due = moment(row.deadline_due);
  const { deadline_key: key, deadline_state: state, explanation } = row;
  if (start === null || due === null || key === null || state === null || explanation === null) return null;
  return { key, state, start, due, explanation };
}

async function actedForIn(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  { state, procedure }: RawDetail,
  principal: string | null,
): Promise<ActedFor | null> {
  if (principal === null || state !== 'open') return null;
  const all = await readActing(q, who);
  return all.find((one) => one.principal.id === principal && inScope(one.procedures, procedure)) ?? null;
}

import type { Database } from '../database/database';
import { newId, oldestIdOf } from '../database/new-id';
import { runningSubstitution } from '../organisation/substitutions/running-substitution';
import { mayBeMailed } from './may-be-mailed';

interface Untold {
  readonly task: string;
  readonly case_id: string;
  readonly opened_at: Date;
  readonly person: string;
}

/** Where to look: at tasks that were opened since a moment of the machines' clock (milliseconds), or with null at every open one. */
export interface Looking {
  readonly since: number | null;
  /** Found at once; the rest is found the next time. */
  readonly most: number;
}

/**
 * Finds the open tasks that stand in somebody's inbox at this moment and of which he has not been told, and has them wait to be
 * mailed. It looks at inboxes, not at what has happened: whoever comes into a position is told what waits there, and
 * nothing is missed however long nobody looked.
 *
 * @returns how many were found.
 */
export async function collectTaskItems(database: Database, university: string, looking: Looking): Promise<number> {
  return await database.transaction(university, async (q) => {
    const { since, most } = looking;
    const { rows } =
      since === null
        ? await q.query<Untold>(untoldOfAll, [university, most])
        : await q.query<Untold>(untoldOfRecent, [university, most, oldestIdOf(since)]);
    if (rows.length === 0) return 0;
    // Another worker may find the same at this moment: one of the two writes it.
    await q.query(
      `insert into mail_items (university, id, person, kind, task, case_id, happened_at)
       select $1::uuid, i.id, i.person, 'task', i.task, i.case_id, i.at
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[]) as i(id, person, task, case_id, at)
       on conflict (university, person, task) do nothing`,
      [
        university,
        rows.map(() => newId()),
        rows.map(({ person }) => person),
        rows.map(({ task }) => task),
        rows.map(({ case_id }) => case_id),
        rows.map(({ opened_at }) => opened_at),
      ],
    );
    return rows.length;
  });
}

/** With whom a task stands. */
const holders = `
  select a.person from appointments a where a.university = $1 and a.unit = t.unit and a.position = t.position
    and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
  union all
  select t.person where t.person is not null`;

/**
 * From each task to whom it stands with, and to whoever acts for him in the case's procedure (R38), and whether they know, by keys
 * alone. Nobody is told of his own case's task, nor in whose place he would decide on that person's own (R48).
 */
const untold = (tasks: string): string => `
  select t.id as task, t.case_id, t.opened_at, w.person from (${tasks}) t
    cross join lateral (
      with holders as (${holders})
      select h.person from holders h
      union
      select s.acting from holders h join substitutions s on s.university = $1 and s.principal = h.person
        join cases c on c.university = $1 and c.id = t.case_id
      where ${runningSubstitution} and (s.procedures is null or c.procedure = any (s.procedures))
        and c.author not in (s.acting, s.principal)
    ) w
    cross join lateral (select from people p where p.university = $1 and p.id = w.person and ${mayBeMailed} offset 0) p
  where w.person is distinct from t.excluded
    and not exists (select from mail_items i where i.university = $1 and i.person = w.person and i.task = t.id)
  limit $2`;

const columns = 't.id, t.case_id, t.opened_at, t.unit, t.position, t.person, t.excluded';
/** By the two indexes of open tasks. */
const untoldOfAll = untold(`
  select ${columns} from tasks t where t.university = $1 and t.state = 'open' and t.unit is not null
  union all
  select ${columns} from tasks t where t.university = $1 and t.state = 'open' and t.person is not null`);
/** By the key, which grows with time. Said so that the indexes of open tasks, all of which would be walked, do not fit. */
const untoldOfRecent = untold(
  `select ${columns} from tasks t where t.university = $1 and t.id > $3 and t.state not in ('decided', 'cancelled')`,
);

import type { Database } from '../database/database';
import { newId } from '../database/new-id';
import { mayBeMailed } from './may-be-mailed';

interface Untold {
  readonly task: string;
  readonly case_id: string;
  readonly opened_at: Date;
  readonly person: string;
}

/**
 * Finds the open tasks that stand in somebody's inbox at this moment and of which he has not been told, and has them wait to be
 * mailed. It looks at inboxes, not at what has happened: whoever comes into a position is told what waits there, and
 * nothing is missed however long nobody looked.
 *
 * @param most at once; the rest is found the next time.
 * @returns how many were found.
 */
export async function collectTaskItems(database: Database, university: string, most: number): Promise<number> {
  return await database.transaction(university, async (q) => {
    const { rows } = await q.query<Untold>(untold, [university, most]);
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

/** Both halves walk an index of open tasks alone. Nobody is told of what he may not decide because the case is his own (R48). */
const untold = `
  select x.task, x.case_id, x.opened_at, x.person from (
    select t.id as task, t.case_id, t.opened_at, t.excluded, a.person from tasks t
      join appointments a on a.university = t.university and a.unit = t.unit and a.position = t.position
        and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
    where t.university = $1 and t.state = 'open' and t.unit is not null
    union
    select t.id, t.case_id, t.opened_at, t.excluded, t.person from tasks t
    where t.university = $1 and t.state = 'open' and t.person is not null
  ) x join people p on p.university = $1 and p.id = x.person
  where x.person is distinct from x.excluded and ${mayBeMailed}
    and not exists (select from mail_items i where i.university = $1 and i.person = x.person and i.task = x.task)
  limit $2`;

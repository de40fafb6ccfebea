import type { Pack } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/**
 * Keeps when the calendar starts a procedure, as its published pack says. What has not changed goes on: occurrences that
 * were missed before are still made up for.
 */
export async function publishSchedule(q: Queryable, university: string, { definition }: Pack): Promise<void> {
  const { procedure, start } = definition;
  if (start.schedule === undefined) {
    await q.query('delete from schedules where university = $1 and procedure = $2', [university, procedure]);
    return;
  }
  await q.query(
    `insert into schedules (university, procedure, content) values ($1, $2, $3)
     on conflict (university, procedure) do update set content = excluded.content, since = app_now()
     where schedules.content <> excluded.content`,
    [university, procedure, JSON.stringify(start.schedule)],
  );
}

import type { Pack } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { publishSchedule } from '../schedules/publish-schedule';

/** Publishes a linted pack: the version is kept for ever, and new cases start with it from now on. Repeating it changes nothing. */
export async function publishPack(q: Queryable, university: string, pack: Pack): Promise<void> {
  const { procedure } = pack.definition;
  await q.query(
    `insert into packs (university, procedure, version, content) values ($1, $2, $3, $4) on conflict do nothing`,
    [university, procedure, pack.version, JSON.stringify(pack)],
  );
  await q.query(
    `insert into procedures (university, id, version) values ($1, $2, $3)
     on conflict (university, id) do update set version = excluded.version`,
    [university, procedure, pack.version],
  );
  await publishSchedule(q, university, pack);
}

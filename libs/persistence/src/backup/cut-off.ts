import type { Queryable } from '../database/queryable';

/**
 * Lets nothing go out of a copy: journals kept elsewhere are not spoken to, for a copy would have their windows closed
 * that it does not know, and mail goes to the folder that it goes to where there is no server.
 */
export async function cutOff(q: Queryable): Promise<void> {
  await q.query('update journal_connectors set enabled = false');
  await q.query('delete from mail_servers');
}

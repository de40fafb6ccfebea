import type { Queryable } from '../database/queryable';
import { BackupFault } from './backup-fault';

/** What a database holds before something is restored into it. */
export interface Present {
  /** Its epoch; 0 where it has no tables of ours. */
  readonly epoch: number;
  readonly hasUniversity: boolean;
}

/**
 * Looks whether a database may be restored into.
 *
 * @param replace that its owner has said that what it holds may go.
 * @throws BackupFault where the product works on it, where it holds something of somebody else, or a university.
 */
export async function lookBeforeRestoring(q: Queryable, replace: boolean): Promise<Present> {
  const { rows: others } = await q.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name in ('kelisim-api', 'kelisim-worker', 'kelisim-prepare')`,
  );
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join(', ');
    throw new BackupFault(`The product works on this database (${names}). Stop it on every machine first.`);
  }
  const present = await readPresent(q);
  if (present.hasUniversity && !replace)
    throw new BackupFault('This database holds a university. If it may go, say so: --replace');
  return present;
}

async function readPresent(q: Queryable): Promise<Present> {
  const { rows } = await q.query<{ tables: number; ours: boolean }>(
    `select count(*)::int as tables, count(*) filter (where tablename in ('installation', 'universities', 'migrations')) = 3 as ours
     from pg_tables where schemaname = 'public'`,
  );
  const [{ tables, ours } = { tables: 0, ours: false }] = rows;
  if (tables === 0) return { epoch: 0, hasUniversity: false };
  if (!ours) throw new BackupFault('This database holds tables that are not Kelisim’s. Restore into one of its own.');
  const { rows: found } = await q.query<Present>(
    'select (select epoch from installation) as epoch, exists (select from universities) as "hasUniversity"',
  );
  return found[0] ?? { epoch: 0, hasUniversity: false };
}

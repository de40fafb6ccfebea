import type { BackupCounter, BackupTable } from './backup-header';
import type { Queryable } from '../database/queryable';

/**
 * Tables whose rows are not kept: logins that are open at this moment and attempts at them are worth nothing later, and a
 * login that was ended must not come back. `migrations` is told by the header and made by the migrations themselves.
 */
const leftOut = ['sessions', 'login_attempts', 'migrations'];

/** What a backup must say of a database before its rows. */
export interface DatabaseDescription {
  readonly takenAt: string;
  readonly epoch: number;
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
  readonly counters: readonly BackupCounter[];
}

export async function describeDatabase(q: Queryable): Promise<DatabaseDescription> {
  const { rows: tables } = await q.query<{ name: string; columns: readonly string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [leftOut],
  );
  const { rows: counters } = await q.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'public' and sequencename <> 'migrations_id_seq' order by sequencename`,
  );
  const { rows } = await q.query<{ at: Date; epoch: number; migrations: readonly string[] }>(
    `select app_now() as at, (select epoch from installation), array(select name::text from migrations order by timestamp) as migrations`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a select without a table gave no row');
  return { takenAt: row.at.toISOString(), epoch: row.epoch, migrations: row.migrations, tables, counters };
}

import type { Database } from '@kelisim/persistence';
import type { Mode } from '@kelisim/platform';

interface RoleRow {
  readonly strong: boolean;
  readonly owns: boolean;
  readonly clock: string;
}

/** What `app_now()` is in a database that is not for tests. */
const wallClock = 'select clock_timestamp()';

/**
 * Refuses to serve with a database role that row-level security does not hold for, and, in production, with a database
 * whose clock can be moved: then no deadline could be defended.
 *
 * @throws Error in words for whoever installs.
 */
export async function checkDatabaseRole(database: Database, mode: Mode): Promise<void> {
  const { rows } = await database.system(async (q) =>
    q.query<RoleRow>(
      `select r.rolsuper or r.rolbypassrls as strong,
         exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'usage')) as owns,
         (select trim(prosrc) from pg_proc where proname = 'app_now' and pronamespace = 'public'::regnamespace) as clock
       from pg_roles r where r.rolname = current_user`,
    ),
  );
  const [role] = rows;
  if (role === undefined || role.strong || role.owns) {
    throw new Error(
      'KELISIM_APP_DATABASE_URL names a role that owns the tables or passes row-level security; it must be the weak role that `prepare` makes.',
    );
  }
  if (role.clock !== wallClock && mode === 'production')
    throw new Error('The clock of this database can be moved: it is for tests only.');
}

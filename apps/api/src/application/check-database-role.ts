import type { Database } from '@kelisim/persistence';
import type { Mode } from '@kelisim/platform';

interface RoleRow {
  readonly strong: boolean;
  readonly owns: boolean;
  readonly ahead: boolean;
}

/**
 * Refuses to serve with a database role that row-level security does not hold for, and, in production, with a database
 * whose clock was moved: then no deadline could be defended.
 *
 * @throws Error in words for whoever installs.
 */
export async function checkDatabaseRole(database: Database, mode: Mode): Promise<void> {
  const { rows } = await database.system(async (q) =>
    q.query<RoleRow>(
      `select r.rolsuper or r.rolbypassrls as strong,
         exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'usage')) as owns,
         (select ahead <> '0' from clock_offset) as ahead
       from pg_roles r where r.rolname = current_user`,
    ),
  );
  const [role] = rows;
  if (role === undefined || role.strong || role.owns) {
    throw new Error(
      'KELISIM_APP_DATABASE_URL names a role that owns the tables or passes row-level security; it must be the weak role that `prepare` makes.',
    );
  }
  if (role.ahead && mode === 'production')
    throw new Error('The clock of this database was moved: it is for tests only.');
}

import type { Database } from '@kelisim/persistence';

/**
 * Makes the role of daily work, or gives it the password that the configuration names now. It holds the rights of
 * `kelisim_application` and nothing else: row-level security holds for it, and nothing recorded can be rewritten.
 * Its statements are prepared once a connection; planning the inbox anew for each reader took longer than reading it.
 *
 * @throws Error when both addresses name the same role.
 */
export async function prepareRole(database: Database, ownerUrl: string, weakUrl: string): Promise<void> {
  const weak = new URL(weakUrl);
  const [name, password] = [decodeURIComponent(weak.username), decodeURIComponent(weak.password)];
  if (name === '' || name === decodeURIComponent(new URL(ownerUrl).username)) {
    throw new Error('KELISIM_APP_DATABASE_URL must name a role of its own, not the owner of the tables.');
  }
  await database.system(async (q) => {
    // A statement cannot take a role's name as a parameter: the server itself quotes it.
    const { rows } = await q.query<{ statement: string; known: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as known,
         format(case when exists (select from pg_roles where rolname = $1)
           then 'alter role %I login password %L nosuperuser nobypassrls' else 'create role %I login password %L' end, $1::text, $2::text) as statement`,
      [name, password],
    );
    const more = await q.query<{ statement: string }>(
      `select unnest(array[format('grant kelisim_application to %I', $1::text),
         format('alter role %I set plan_cache_mode = force_generic_plan', $1::text)]) as statement`,
      [name],
    );
    for (const { statement } of [...rows, ...more.rows]) await q.query(statement);
  });
}

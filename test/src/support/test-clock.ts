/**
 * Puts a clock that can be moved into a test database: `app_now()` runs ahead of the wall clock by what the table says.
 * No product database has the table, and the API refuses to serve from one whose clock is not the wall clock.
 */
export async function installTestClock(database: { query(text: string): Promise<unknown> }): Promise<void> {
  await database.query(`
    create table clock_offset (only_row boolean primary key default true check (only_row), ahead interval not null default '0');
    insert into clock_offset default values;
    grant select on clock_offset to public;
    create or replace function app_now() returns timestamptz language sql volatile security definer set search_path = public
      as $$ select clock_timestamp() + (select ahead from clock_offset) $$;
  `);
}

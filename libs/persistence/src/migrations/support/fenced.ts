import type { QueryRunner } from 'typeorm';

/** Puts new tables behind the second fence (see the migration «fences»): rows of the own university, and only the rights the product needs. */
export async function fenced(
  runner: QueryRunner,
  tables: readonly string[],
  { appendOnly = [] }: { readonly appendOnly?: readonly string[] } = {},
): Promise<void> {
  for (const table of tables) {
    const rights = appendOnly.includes(table) ? 'select, insert' : 'select, insert, update, delete';
    await runner.query(`
      alter table ${table} enable row level security;
      create policy own_university on ${table} using (university = app_university()) with check (university = app_university());
      grant ${rights} on ${table} to kelisim_application;
    `);
  }
}

/** Takes tables back, those that refer to others first: in the reverse order of their making. */
export async function dropTables(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
}

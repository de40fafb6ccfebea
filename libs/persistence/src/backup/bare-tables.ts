import type { Queryable } from '../database/queryable';

/**
 * Takes the keys between tables and our own triggers off, so that tables can be filled one after the other in any order.
 * Nothing is switched off that would not be checked afterwards: putting a key back goes through every row.
 *
 * @returns puts them back.
 * @throws (the returned function) the database's own error where a row refers to one that is not there.
 */
export async function bareTables(q: Queryable, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows: keys } = await q.query<{ take: string; put: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as take,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as put
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conrelid::regclass::text, conname`,
  );
  const { rows: named } = await q.query<{ name: string }>('select quote_ident(t) as name from unnest($1::text[]) t', [
    tables,
  ]);
  await q.query(`truncate ${named.map(({ name }) => name).join(', ')} cascade`);
  for (const { take } of keys) await q.query(take);
  for (const { name } of named) await q.query(`alter table ${name} disable trigger user`);
  return async () => {
    for (const { put } of keys) await q.query(put);
    for (const { name } of named) await q.query(`alter table ${name} enable trigger user`);
  };
}

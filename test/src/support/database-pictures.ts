import type { Client } from 'pg';

/** Everything that Postgres's catalogue says of the tables: rows to compare one database with another. */
const catalogue = `
  select 'column' as kind, c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || a.attgenerated::text || a.attidentity::text as what
  from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
  union all select 'table', relname, relrowsecurity || ' ' || coalesce((select string_agg(x::text, ' ' order by x::text) from unnest(relacl) x), '')
  from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
  union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) || ' ' || convalidated
  from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) || ' ' || tgenabled::text
  from pg_trigger where not tgisinternal
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy', tablename || '.' || policyname, roles::text || ' ' || cmd::text || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies
  union all select 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
  union all select 'right', table_name || '.' || column_name, string_agg(grantee || ' ' || privilege_type, ', ' order by grantee, privilege_type)
  from information_schema.column_privileges where table_schema = 'public' group by table_name, column_name
  union all select 'schema', nspname, has_schema_privilege('kelisim_application', oid, 'usage')::text from pg_namespace where nspname = 'public'
  order by 1, 2, 3`;

/** What the tables of a database are: columns, keys, triggers, fences, rights. */
export async function pictureOfSchema(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ kind: string; name: string; what: string }>(catalogue);
  return rows.map(({ kind, name, what }) => `${kind} ${name}: ${what}`);
}

/** A fingerprint of the rows of each table, whatever their order, and the counters. */
export async function pictureOfRows(client: Client): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  const picture: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ rows: string; print: string }>(
      `select count(*)::text as rows, coalesce(md5(string_agg(t::text, chr(10) order by t::text collate "C")), '') as print from ${name} t`,
    );
    picture[name] = `${rows[0]?.rows ?? ''} ${rows[0]?.print ?? ''}`;
  }
  const { rows: counters } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'`,
  );
  for (const { name, last } of counters) picture[name] = last ?? 'unused';
  return picture;
}

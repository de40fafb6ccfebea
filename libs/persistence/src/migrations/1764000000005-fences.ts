import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows are only ever added: the application role may not change or remove them. */
const appendOnly = ['events', 'mark_changes', 'packs', 'refused_attempts', 'decisions'];
/** Tables of the whole installation, without a university. */
const shared = ['installation', 'login_attempts', 'outbox', 'migrations'];

/**
 * The second fence (design §3): row-level security by university, and a role that can neither pass it nor rewrite
 * what has been recorded. The role itself is made by `prepareRole`, for its name and password belong to the installation.
 */
export class Fences1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        create role kelisim_application nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      exception when duplicate_object or unique_violation then
        -- Roles belong to the whole server: another database of it has made it, maybe at this moment.
        null;
      end $$;
      grant usage on schema public to kelisim_application;
      grant select, insert, update, delete on all tables in schema public to kelisim_application;
      revoke update, delete on ${appendOnly.join(', ')} from kelisim_application;
      revoke delete on cases, lines, tasks, documents, deadlines, windows, registers from kelisim_application;
      -- A revision is fixed; only its rendition arrives later.
      revoke update on documents from kelisim_application;
      grant update (file, pages, rendered_at) on documents to kelisim_application;
      revoke insert, update, delete on installation, migrations, universities from kelisim_application;

      -- A session is looked up before its university is known: by the hash of its token alone.
      create function session_of(token bytea) returns table (
        university uuid, account uuid, person uuid, name text, short_name text, language text, expires_at timestamptz, appointments json
      ) language sql stable security definer set search_path = public as $$
        select s.university, s.account, s.person, p.name, p.short_name, p.language, s.expires_at,
          (select coalesce(json_agg(json_build_object('position', a.position, 'unit', a.unit)), '[]') from appointments a
            where a.university = s.university and a.person = s.person
              and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()))
        from sessions s
          join people p on p.university = s.university and p.id = s.person
          join accounts c on c.university = s.university and c.id = s.account
        where s.token_hash = token and s.expires_at > app_now() and c.disabled_at is null
      $$;
      create function account_of(name text) returns table (
        university uuid, account uuid, person uuid, password_hash text, disabled_at timestamptz
      ) language sql stable security definer set search_path = public as $$
        select university, id, person, password_hash, disabled_at from accounts where login = name
      $$;
      -- Cases whose workflow should have acted long ago: a rung stands as due, an effect is still to be done. Ids alone.
      create function lagging_cases(most int) returns table (university uuid, case_id uuid)
        language sql stable security definer set search_path = public as $$
        select university, case_id from (
          (select university, case_id, next_rung_at as since from deadlines
            where next_rung_at < app_now() - interval '1 minute' order by next_rung_at limit most)
          union all
          (select university, case_id, created_at from effects
            where state = 'pending' and created_at < app_now() - interval '2 minutes' order by created_at limit most)
        ) lagging group by university, case_id order by min(since) limit most
      $$;
      create function university_list() returns table (id uuid, code text, zone text, sample boolean)
        language sql stable security definer set search_path = public as $$
        select id, code, zone, sample from universities order by code
      $$;
    `);
    const tables = (await runner.query(
      `
      select c.relname as name, case when c.relname = 'universities' then 'id' else 'university' end as key
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and c.relname <> all ($1)`,
      [shared],
    )) as { name: string; key: string }[];
    for (const { name, key } of tables) {
      await runner.query(`
        alter table ${name} enable row level security;
        create policy own_university on ${name} using (${key} = app_university()) with check (${key} = app_university());
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = (await runner.query(
      `select tablename as name from pg_policies where policyname = 'own_university'`,
    )) as { name: string }[];
    for (const { name } of tables) {
      await runner.query(`drop policy own_university on ${name}; alter table ${name} disable row level security;`);
    }
    await runner.query(`
      drop function session_of(bytea), account_of(text), university_list(), lagging_cases(int);
      revoke all on all tables in schema public from kelisim_application;
      revoke usage on schema public from kelisim_application;
    `);
  }
}

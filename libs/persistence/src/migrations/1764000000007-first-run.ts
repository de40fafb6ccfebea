import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first run: the head of a university's papers, its mail server, and the one way in which a university is founded. */
export class FirstRun1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lines for each language; null where papers carry no more than the university's name.
      alter table universities add letterhead jsonb;

      create table mail_servers (
        university uuid not null references universities,
        host text not null,
        port int not null,
        secure boolean not null,
        sender text not null,
        login text,
        -- The password under a key of its own, that key under the installation's.
        password_key bytea,
        password bytea,
        primary key (university),
        constraint mail_servers_password check ((password is null) = (password_key is null))
      );
      grant select, insert, update, delete on mail_servers to kelisim_application;
      alter table mail_servers enable row level security;
      create policy own_university on mail_servers using (university = app_university()) with check (university = app_university());

      -- The weak role may not write universities. It may found the first one of an empty installation, and no second:
      -- of several at the same moment one waits for the other, and then finds its row.
      create function found_university(new_id uuid, new_code text, new_name jsonb, new_city jsonb, new_zone text,
        new_language text, new_letterhead jsonb) returns void language plpgsql security definer set search_path = public as $$
      begin
        lock table universities in share row exclusive mode;
        if exists (select from universities) then
          raise exception 'this installation has a university' using errcode = 'KS001';
        end if;
        insert into universities (id, code, name, city, zone, language, letterhead)
        values (new_id, new_code, new_name, new_city, new_zone, new_language, new_letterhead);
      end $$;
      revoke execute on function found_university(uuid, text, jsonb, jsonb, text, text, jsonb) from public;
      grant execute on function found_university(uuid, text, jsonb, jsonb, text, text, jsonb) to kelisim_application;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function found_university(uuid, text, jsonb, jsonb, text, text, jsonb);
      drop table mail_servers;
      alter table universities drop column letterhead;
    `);
  }
}

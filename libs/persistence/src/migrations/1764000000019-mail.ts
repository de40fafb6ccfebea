import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['notification_settings', 'mails', 'mail_items', 'calendar_feeds'];

/** Letters and tasks by e-mail: what is to be told to whom, the mails that tell it, how people want to be told. */
export class Mail1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The moment that a letter tells of: after an outage it lies long before the letter. Null for letters from before.
      alter table letters add column effective_at timestamptz;
      create index letters_unread on letters (university, person) where read_at is null;

      -- Local times of the university's zone. Whoever has no row is told everything at once.
      create table notification_settings (
        university uuid not null,
        person uuid not null,
        ways jsonb not null default '{}',
        digest_at text not null default '08:00',
        quiet_from text,
        quiet_to text,
        primary key (university, person),
        foreign key (university, person) references people (university, id),
        constraint notification_settings_quiet check ((quiet_from is null) = (quiet_to is null))
      );

      create table mails (
        university uuid not null,
        id uuid not null,
        person uuid not null,
        kind text not null check (kind in ('single', 'digest', 'trial')),
        language text not null check (language in ('ru', 'kk', 'ky', 'en')),
        state text not null default 'pending' check (state in ('pending', 'sent', 'failed', 'unneeded')),
        attempts int not null default 0,
        next_try_at timestamptz,
        -- A code and the server's three digits: its words may hold addresses.
        fault text,
        reply int,
        way text check (way in ('smtp', 'folder')),
        created_at timestamptz not null default app_now(),
        finished_at timestamptz,
        primary key (university, id),
        foreign key (university, person) references people (university, id),
        constraint mails_next_try check ((next_try_at is not null) = (state = 'pending'))
      );
      create index mails_pending on mails (university, next_try_at) where state = 'pending';
      create index mails_by_person on mails (university, person, created_at, id);
      create index mails_by_state on mails (university, state, created_at, id);

      create table mail_items (
        university uuid not null,
        id uuid not null,
        person uuid not null,
        kind text not null,
        letter uuid,
        task uuid,
        case_id uuid not null,
        happened_at timestamptz not null,
        created_at timestamptz not null default app_now(),
        -- When it is asked next whether it may leave.
        look_at timestamptz not null default app_now(),
        state text not null default 'waiting' check (state in ('waiting', 'taken', 'dropped')),
        mail uuid,
        primary key (university, id),
        unique (university, letter),
        unique (university, person, task),
        foreign key (university, person) references people (university, id),
        foreign key (university, letter) references letters (university, id),
        foreign key (university, task) references tasks (university, id),
        foreign key (university, mail) references mails (university, id),
        constraint mail_items_subject check ((letter is null) <> (task is null)),
        constraint mail_items_taken check ((mail is not null) = (state = 'taken'))
      );
      create index mail_items_waiting on mail_items (university, look_at) where state = 'waiting';
      create index mail_items_by_person on mail_items (university, person) where state = 'waiting';
      create index mail_items_by_mail on mail_items (university, mail) where mail is not null;

      -- Whoever knows the token reads a person's running terms; only its hash is kept.
      create table calendar_feeds (
        university uuid not null,
        person uuid not null,
        token_hash bytea not null unique,
        created_at timestamptz not null default app_now(),
        primary key (university, person),
        foreign key (university, person) references people (university, id)
      );

      -- A feed is looked up before its university is known, by the hash of its token alone. It ends with the account.
      create function calendar_of(token bytea) returns table (university uuid, person uuid, language text)
        language sql stable security definer set search_path = public as $$
        select f.university, f.person, p.language from calendar_feeds f
          join people p on p.university = f.university and p.id = f.person
        where f.token_hash = token and exists (
          select from accounts c where c.university = f.university and c.person = f.person and c.disabled_at is null)
      $$;
      revoke execute on function calendar_of(bytea) from public;
      grant execute on function calendar_of(bytea) to kelisim_application;
    `);
    await fenced(runner, tables);
    await runner.query('revoke delete on mails, mail_items from kelisim_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function calendar_of(bytea)');
    await dropTables(runner, tables);
    await runner.query(`
      drop index letters_unread;
      alter table letters drop column effective_at;
    `);
  }
}

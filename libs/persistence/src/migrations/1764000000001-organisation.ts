import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Universities, their units, people, positions, accounts and sessions. */
export class Organisation1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The one clock of the law: the wall clock of the database. It is plain enough to be built into every statement.
      -- Only test databases put another in its place (test/src/support/test-clock.ts); the API refuses to serve from one.
      create function app_now() returns timestamptz language sql volatile parallel safe as $$ select clock_timestamp() $$;

      -- The university whose rows this connection may see; null sees nothing.
      create function app_university() returns uuid language sql stable
        as $$ select nullif(current_setting('kelisim.university', true), '')::uuid $$;

      create table universities (
        id uuid primary key,
        code text not null unique,
        name jsonb not null,
        city jsonb not null,
        zone text not null,
        language text not null check (language in ('ru', 'kk', 'ky', 'en')),
        sample boolean not null default false,
        created_at timestamptz not null default app_now()
      );

      create table calendars (
        university uuid not null references universities,
        version text not null,
        content jsonb not null,
        valid_from timestamptz not null default app_now(),
        primary key (university, version)
      );

      create table units (
        university uuid not null references universities,
        id uuid not null,
        kind text not null check (kind in ('university', 'faculty', 'department', 'office')),
        code text not null,
        name jsonb not null,
        parent uuid,
        head_position text not null,
        primary key (university, id),
        unique (university, code),
        foreign key (university, parent) references units (university, id)
      );

      create table positions (
        university uuid not null references universities,
        code text not null,
        title jsonb not null,
        primary key (university, code)
      );

      create table people (
        university uuid not null references universities,
        id uuid not null,
        name text not null,
        short_name text not null,
        email text,
        language text not null default 'ru' check (language in ('ru', 'kk', 'ky', 'en')),
        primary key (university, id)
      );

      create table appointments (
        university uuid not null references universities,
        id uuid not null,
        person uuid not null,
        position text not null,
        unit uuid not null,
        valid_from timestamptz not null,
        valid_to timestamptz,
        basis text not null,
        primary key (university, id),
        foreign key (university, person) references people (university, id),
        foreign key (university, position) references positions (university, code),
        foreign key (university, unit) references units (university, id),
        constraint appointments_period check (valid_to is null or valid_to > valid_from)
      );
      create index appointments_by_person on appointments (university, person);
      create index appointments_by_position on appointments (university, unit, position);

      create table councils (
        university uuid not null references universities,
        id uuid not null,
        kind text not null,
        unit uuid not null,
        title jsonb not null,
        secretary_position text not null,
        primary key (university, id),
        unique (university, kind, unit),
        foreign key (university, unit) references units (university, id),
        foreign key (university, secretary_position) references positions (university, code)
      );

      create table council_members (
        university uuid not null,
        council uuid not null,
        person uuid not null,
        role text not null check (role in ('chair', 'secretary', 'member')),
        valid_from timestamptz not null,
        valid_to timestamptz,
        basis text not null,
        primary key (university, council, person, valid_from),
        foreign key (university, council) references councils (university, id),
        foreign key (university, person) references people (university, id)
      );

      create table accounts (
        university uuid not null references universities,
        id uuid not null,
        person uuid not null,
        login text not null unique,
        password_hash text not null,
        disabled_at timestamptz,
        primary key (university, id),
        foreign key (university, person) references people (university, id)
      );

      create table sessions (
        university uuid not null,
        token_hash bytea not null,
        account uuid not null,
        person uuid not null,
        created_at timestamptz not null default app_now(),
        expires_at timestamptz not null,
        primary key (token_hash),
        foreign key (university, account) references accounts (university, id)
      );
      create index sessions_by_account on sessions (university, account);

      create table login_attempts (
        subject text not null,
        at timestamptz not null default app_now(),
        id bigint generated always as identity primary key
      );
      create index login_attempts_by_subject on login_attempts (subject, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table login_attempts, sessions, accounts, council_members, councils, appointments, people, positions, units,
        calendars, universities;
      drop function app_university();
      drop function app_now();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['rolls', 'roll_entries', 'roll_events'];

/** Lists of many: people who are to read a paper (R37), rows of a sheet that are decided one by one (R29). Each entry has a chain of its own. */
export class Rolls1764000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rolls (
        university uuid not null,
        line uuid not null,
        key text not null,
        case_id uuid not null,
        kind text not null check (kind in ('acquaint', 'rows')),
        step text not null,
        state text not null default 'open' check (state in ('open', 'complete', 'lapsed', 'cancelled')),
        -- Who is meant, with units and persons by id; whether whoever comes to be meant is added.
        audience jsonb,
        adds boolean not null default false,
        document uuid,
        deadline text,
        total int not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        primary key (university, line, key),
        foreign key (university, line) references lines (university, id),
        foreign key (university, document) references documents (university, id),
        constraint rolls_closed check ((state = 'open') = (closed_at is null)),
        constraint rolls_audience check ((kind = 'acquaint') = (audience is not null))
      );
      create index rolls_by_case on rolls (university, case_id, opened_at);
      create index rolls_open on rolls (university, kind, line, key) where state = 'open';

      create table roll_entries (
        university uuid not null,
        id uuid not null,
        case_id uuid not null,
        line uuid not null,
        roll text not null,
        place int not null,
        person uuid,
        student uuid,
        -- In which position somebody is meant.
        position text,
        unit uuid,
        status text not null default 'open'
          check (status in ('open', 'confirmed', 'dropped', 'decided', 'contested', 'settled', 'withdrawn', 'missed', 'cancelled')),
        outcome text,
        ended_as text,
        sequence int not null default 0,
        head bytea not null,
        added_at timestamptz not null,
        acted_at timestamptz,
        acted_by uuid,
        copy boolean,
        primary key (university, id),
        unique (university, line, roll, place),
        foreign key (university, line, roll) references rolls (university, line, key),
        foreign key (university, person) references people (university, id),
        foreign key (university, student) references students (university, id),
        foreign key (university, acted_by) references people (university, id),
        constraint roll_entries_subject check ((person is null) <> (student is null))
      ) with (fillfactor = 80);
      create unique index roll_entries_person on roll_entries (university, line, roll, person) where person is not null;
      -- «Does anybody remain?» is one probe of it.
      create index roll_entries_open on roll_entries (university, line, roll, id) where status = 'open';

      create table roll_events (
        university uuid not null,
        entry uuid not null,
        sequence int not null check (sequence > 0),
        case_id uuid not null,
        type text not null,
        actor uuid,
        at timestamptz not null,
        bytes bytea not null,
        hash bytea not null,
        primary key (university, entry, sequence),
        foreign key (university, entry) references roll_entries (university, id)
      );
      create index roll_events_by_case on roll_events (university, case_id, entry, sequence);

      -- For the worker, which looks after the lists of all universities; it may know where they are and nothing else.
      create function open_rolls() returns table (university uuid, line uuid, roll text, case_id uuid)
        language sql stable security definer set search_path = public as
        $$ select university, line, key, case_id from rolls where state = 'open' and kind = 'acquaint' $$;
      revoke all on function open_rolls() from public;
      grant execute on function open_rolls() to kelisim_application;
    `);
    await fenced(runner, tables, { appendOnly: ['roll_events'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function open_rolls()');
    await dropTables(runner, tables);
  }
}

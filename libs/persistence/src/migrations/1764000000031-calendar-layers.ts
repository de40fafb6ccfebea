import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['calendar_layers', 'calendar_changes', 'calendar_moves'];

/**
 * Calendars by units: what each unit says of its working time as it was written, whose calendar a resolved version is, and the
 * recorded acts by which a change moves what runs (R18). What was resolved before belongs to the university as a whole, and
 * becomes the first thing it has said.
 */
export class CalendarLayers1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_layers (
        university uuid not null references universities,
        unit uuid not null,
        number int not null check (number > 0),
        -- Whose shipped holidays lie under it, of the topmost unit alone, and those holidays as they were shipped then: another
        -- version of the product brings others.
        country text,
        country_content jsonb,
        content jsonb not null,
        -- The paper it rests on: {number, date, text}. Null: what the university began with.
        basis jsonb,
        recorded_by uuid,
        recorded_at timestamptz not null default app_now(),
        primary key (university, unit, number),
        foreign key (university, unit) references units (university, id),
        foreign key (university, recorded_by) references people (university, id),
        constraint calendar_layers_country check ((country is null) = (country_content is null))
      );

      alter table calendars add column unit uuid;
      -- The layers it was resolved from, the outermost first: [{unit, number}].
      alter table calendars add column layers jsonb not null default '[]';
      update calendars c set unit = (
        select u.id from units u where u.university = c.university and u.parent is null order by u.kind = 'university' desc, u.id limit 1);
      alter table calendars alter column unit set not null;
      alter table calendars add constraint calendars_university_unit_fkey foreign key (university, unit) references units (university, id);
      create index calendars_by_unit on calendars (university, unit, valid_from);

      insert into calendar_layers (university, unit, number, content, recorded_at)
      select distinct on (c.university) c.university, c.unit, 1,
        case when c.content -> 'covers' = 'null' then c.content - 'id' - 'covers' else c.content - 'id' end, c.valid_from
      from calendars c order by c.university, c.valid_from desc;
      update calendars c set layers = jsonb_build_array(jsonb_build_object('unit', c.unit, 'number', 1))
      from (select distinct on (university) university, version from calendars order by university, valid_from desc) newest
      where newest.university = c.university and newest.version = c.version;

      create table calendar_changes (
        university uuid not null references universities,
        id uuid not null,
        unit uuid not null,
        kind text not null check (kind in ('layer', 'outage')),
        -- The layer that it recorded.
        layer int,
        outage_from timestamptz,
        outage_to timestamptz,
        basis jsonb not null,
        recorded_by uuid not null,
        position text not null,
        position_unit uuid not null,
        position_basis text not null,
        recorded_at timestamptz not null default app_now(),
        -- What the act moves: {deadlines, windows, lessons}.
        counts jsonb not null,
        -- When every term that it moves had been moved.
        finished_at timestamptz,
        primary key (university, id),
        foreign key (university, unit) references units (university, id),
        foreign key (university, unit, layer) references calendar_layers (university, unit, number),
        foreign key (university, recorded_by) references people (university, id),
        constraint calendar_changes_what check ((kind = 'layer') = (layer is not null)
          and (kind = 'outage') = (outage_from is not null and outage_to is not null and outage_to > outage_from))
      );
      create index calendar_changes_unfinished on calendar_changes (recorded_at) where finished_at is null;

      -- The terms that a change moves, each in a transaction of its own: what is pending after a crash is moved later.
      create table calendar_moves (
        university uuid not null,
        change uuid not null,
        line uuid not null,
        deadline text not null,
        case_id uuid not null,
        calendar text not null,
        due_before timestamptz not null,
        due_after timestamptz not null,
        state text not null default 'pending' check (state in ('pending', 'moved', 'skipped')),
        done_at timestamptz,
        primary key (university, change, line, deadline),
        foreign key (university, change) references calendar_changes (university, id),
        foreign key (university, line) references lines (university, id),
        foreign key (university, calendar) references calendars (university, version),
        constraint calendar_moves_done check ((state = 'pending') = (done_at is null))
      );
      create index calendar_moves_pending on calendar_moves (university, change) where state = 'pending';

      -- Acts that were begun a while ago and are not finished: whoever began them is gone. Ids alone.
      create function unfinished_calendar_changes() returns table (university uuid, id uuid)
        language sql stable security definer set search_path = public as $$
        select university, id from calendar_changes
        where finished_at is null and recorded_at < app_now() - interval '1 minute' order by recorded_at limit 20
      $$;
      revoke execute on function unfinished_calendar_changes() from public;
      grant execute on function unfinished_calendar_changes() to kelisim_application;
    `);
    await fenced(runner, tables, { appendOnly: tables });
    await runner.query(`
      grant update (finished_at) on calendar_changes to kelisim_application;
      grant update (state, done_at, due_before, due_after) on calendar_moves to kelisim_application;
      -- A version is what terms were counted by: it stays as it is.
      revoke update, delete on calendars from kelisim_application;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update, delete on calendars to kelisim_application;
      drop function unfinished_calendar_changes();
    `);
    await dropTables(runner, tables);
    await runner.query('alter table calendars drop column unit, drop column layers');
  }
}

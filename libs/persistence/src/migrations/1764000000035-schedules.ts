import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['schedules', 'scheduled_starts'];
/** What the occurrences of schedules depend on. */
const watched = ['schedules', 'academic_periods', 'universities'];

/** Procedures that the calendar starts: what published packs say of it, and each start, once by its nominal moment and unit. */
export class Schedules1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table schedules (
        university uuid not null,
        procedure text not null,
        content jsonb not null,
        -- Since when the procedure is started so; what lies before was never promised.
        since timestamptz not null default app_now(),
        primary key (university, procedure),
        foreign key (university, procedure) references procedures (university, id)
      );

      create table scheduled_starts (
        university uuid not null,
        procedure text not null,
        nominal_at timestamptz not null,
        unit uuid not null,
        periods uuid[] not null default '{}',
        -- The nominal moment, or the next working day after it.
        starts_at timestamptz not null,
        case_id uuid,
        -- Why there is no case and will be none.
        passed_over text check (passed_over in ('period-served', 'nobody')),
        -- Why there is none yet although its time has come.
        waits_for text check (waits_for in ('holder')),
        recorded_at timestamptz not null default app_now(),
        primary key (university, procedure, nominal_at, unit),
        foreign key (university, unit) references units (university, id),
        foreign key (university, case_id) references cases (university, id),
        constraint scheduled_starts_once check (case_id is null or (passed_over is null and waits_for is null))
      );
      create index scheduled_starts_by_case on scheduled_starts (university, case_id) where case_id is not null;

      -- Whoever keeps the schedules looks anew; a lost notice is made up for by his own rounds.
      create function schedules_changed() returns trigger language plpgsql
        as $$ begin perform pg_notify('kelisim_schedules', ''); return null; end $$;
    `);
    for (const table of watched)
      await runner.query(`create trigger schedules_changed after insert or update or delete on ${table}
        for each statement execute function schedules_changed()`);
    await fenced(runner, tables);
    await runner.query('revoke delete on scheduled_starts from kelisim_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of watched) await runner.query(`drop trigger schedules_changed on ${table}`);
    await runner.query('drop function schedules_changed()');
    await dropTables(runner, tables);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['extension_requests'];

/** Whoever has a task asks for more time; whom the pack names finds it among his tasks. What was asked and why is kept with its answer. */
export class ExtensionRequests1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tasks drop constraint tasks_purpose_check,
        add constraint tasks_purpose_check check (purpose in ('decide', 'use-window', 'incident', 'extend'));

      create table extension_requests (
        university uuid not null,
        -- The task of whoever is asked.
        task uuid not null,
        case_id uuid not null,
        line uuid not null,
        deadline text not null,
        until timestamptz not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        -- Sealed under the key of the case, as reasons of decisions are.
        reason bytea not null,
        state text not null check (state in ('asked', 'granted', 'refused', 'fell-away')),
        answered_by uuid,
        answered_at timestamptz,
        -- The event by which it was asked.
        sequence int not null,
        primary key (university, task),
        foreign key (university, task) references tasks (university, id),
        foreign key (university, line, sequence) references events (university, line, sequence),
        foreign key (university, asked_by) references people (university, id),
        foreign key (university, answered_by) references people (university, id),
        constraint extension_requests_answered check ((state in ('granted', 'refused')) = (answered_by is not null)
          and (state = 'asked') = (answered_at is null))
      );
      create index extension_requests_by_case on extension_requests (university, case_id, line);
    `);
    await fenced(runner, tables);
    // It is part of what was done: a request that falls away stays in sight.
    await runner.query('revoke delete on extension_requests from kelisim_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    await runner.query(`
      alter table tasks drop constraint tasks_purpose_check,
        add constraint tasks_purpose_check check (purpose in ('decide', 'use-window', 'incident'))
    `);
  }
}

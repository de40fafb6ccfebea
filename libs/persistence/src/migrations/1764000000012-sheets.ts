import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['sheet_kinds', 'sheets', 'sheet_revisions'];

/** The official lists of marks (R20, R34, R46): formed, closed, printed, and reopened as a new revision. */
export class Sheets1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sheet_kinds (
        university uuid not null references universities,
        code text not null,
        title jsonb not null,
        content jsonb not null,
        primary key (university, code)
      );

      create table sheets (
        university uuid not null,
        id uuid not null,
        kind text not null,
        discipline uuid not null,
        group_id uuid not null,
        period uuid not null,
        department uuid not null,
        number text,
        state text not null check (state in ('open', 'closed', 'reopened')),
        close_by timestamptz not null,
        close_basis jsonb not null,
        reopened_by uuid,
        created_at timestamptz not null default app_now(),
        primary key (university, id),
        unique (university, kind, discipline, group_id, period),
        unique (university, number),
        foreign key (university, kind) references sheet_kinds (university, code),
        foreign key (university, discipline) references disciplines (university, id),
        foreign key (university, group_id) references student_groups (university, id),
        foreign key (university, period) references academic_periods (university, id),
        foreign key (university, department) references units (university, id),
        foreign key (university, reopened_by) references windows (university, id),
        constraint sheets_numbered check ((state = 'open') or (number is not null)),
        constraint sheets_reopened check ((state = 'reopened') = (reopened_by is not null))
      );
      create index sheets_by_department on sheets (university, department, state);

      create table sheet_revisions (
        university uuid not null,
        sheet uuid not null,
        revision int not null check (revision > 0),
        content jsonb not null,
        hash bytea not null,
        closed_at timestamptz not null,
        closed_by uuid not null,
        window_id uuid,
        printed_at timestamptz,
        archived_as text,
        primary key (university, sheet, revision),
        foreign key (university, sheet) references sheets (university, id),
        foreign key (university, closed_by) references people (university, id),
        foreign key (university, window_id) references windows (university, id)
      );

      alter table lessons add foreign key (university, sheet) references sheets (university, id);
    `);
    await fenced(runner, tables, { appendOnly: ['sheet_revisions'] });
    await runner.query(`
      revoke delete on sheets from kelisim_application;
      grant update (printed_at, archived_as) on sheet_revisions to kelisim_application;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table lessons drop constraint lessons_university_sheet_fkey');
    await dropTables(runner, tables);
  }
}

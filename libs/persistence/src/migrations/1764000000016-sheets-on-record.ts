import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sheets of some students of a group, e.g. of its debtors (R46); who formed and who printed one (R40); lists by term and by group. */
export class SheetsOnRecord1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: the whole group.
      alter table sheets add students uuid[],
        add formed_by uuid not null,
        add foreign key (university, formed_by) references people (university, id),
        drop constraint sheets_university_kind_discipline_group_id_period_key,
        add constraint sheets_once unique nulls not distinct (university, kind, discipline, group_id, period, students);
      create index sheets_by_term on sheets (university, close_by, id);
      create index sheets_by_group on sheets (university, group_id, discipline);

      alter table sheet_revisions add printed_by uuid,
        add foreign key (university, printed_by) references people (university, id),
        add constraint sheet_revisions_archived
          check ((printed_at is null) = (archived_as is null) and (printed_at is null) = (printed_by is null));
      grant update (printed_by) on sheet_revisions to kelisim_application;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sheet_revisions drop constraint sheet_revisions_archived, drop column printed_by;
      drop index sheets_by_group, sheets_by_term;
      alter table sheets drop constraint sheets_once, drop column students, drop column formed_by,
        add constraint sheets_university_kind_discipline_group_id_period_key unique (university, kind, discipline, group_id, period);
    `);
  }
}

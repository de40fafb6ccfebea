import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for whom stays on record (R16, R17), and journals are found by what is taught and to whom (R27). */
export class TeachingOnRecord1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An assignment stays as it was recorded; only its end before time is added, with who ended it and on what basis.
      alter table teaching_assignments
        add revoked_by uuid,
        add revocation jsonb,
        add foreign key (university, revoked_by) references people (university, id);
      update teaching_assignments set revoked_by = recorded_by, revocation = '{}' where revoked_at is not null;
      alter table teaching_assignments add constraint teaching_assignments_revoked
        check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revocation is null));
      revoke update, delete on teaching_assignments from kelisim_application;
      grant update (revoked_at, revoked_by, revocation) on teaching_assignments to kelisim_application;

      -- Null: the university's founding or an import, which name nobody.
      alter table lock_rules
        add recorded_by uuid,
        add foreign key (university, recorded_by) references people (university, id);
      revoke update, delete on lock_rules from kelisim_application;

      create index journals_by_discipline on journals (university, discipline);
      create index journals_by_group on journals (university, group_id);
      create index disciplines_by_department on disciplines (university, department);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index journals_by_discipline, journals_by_group, disciplines_by_department;
      alter table lock_rules drop column recorded_by;
      grant update, delete on lock_rules to kelisim_application;
      alter table teaching_assignments drop constraint teaching_assignments_revoked, drop column revoked_by, drop column revocation;
      grant update, delete on teaching_assignments to kelisim_application;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working groups are units of their own: their members are appointed by order, as everybody is. */
export class WorkingGroups1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table units drop constraint units_kind_check,
        add constraint units_kind_check check (kind in ('university', 'faculty', 'department', 'office', 'group'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table units drop constraint units_kind_check,
        add constraint units_kind_check check (kind in ('university', 'faculty', 'department', 'office'));
    `);
  }
}

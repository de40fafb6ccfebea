import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided for somebody by whoever acted for him stands in his list (R38), newest first. */
export class DecidedFor1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index decisions_by_principal on decisions (university, on_behalf_of, at, task) where on_behalf_of is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index decisions_by_principal');
  }
}

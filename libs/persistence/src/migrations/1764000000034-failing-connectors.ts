import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a journal that is kept elsewhere could not be compared with ours (R28): what lasts too long is an incident. */
export class FailingConnectors1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table journal_connectors add failing_since timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table journal_connectors drop column failing_since');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a person has an account is asked whenever he is mailed. */
export class AccountsByPerson1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index accounts_by_person on accounts (university, person)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index accounts_by_person');
  }
}

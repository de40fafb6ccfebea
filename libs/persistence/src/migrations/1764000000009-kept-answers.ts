import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A repeated request gets the answer of the first one letter for letter: json keeps the order of fields, jsonb does not. */
export class KeptAnswers1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idempotency_keys alter column answer type json using answer::json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idempotency_keys alter column answer type jsonb using answer::jsonb');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows of all sheets that concern one student. */
export class RowsByStudent1764000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index roll_entries_by_student on roll_entries (university, student) where student is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index roll_entries_by_student');
  }
}

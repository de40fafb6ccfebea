import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases by the beginning of their number or of their author's name. Row-level security would keep an index over an
 * expression from being used, so the function runs with its owner's rights and looks at the present university alone.
 */
export class CaseSearch1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cases_beginning(words text, most int) returns setof uuid
        language sql stable security definer set search_path = public as $$
        (select id from cases where university = app_university()
           and folded(number) ~>=~ folded(words) and folded(number) ~<~ (folded(words) || U&'\\+10FFFF') limit most)
        union
        (select c.id from people p join cases c on c.university = p.university and c.author = p.id
           where p.university = app_university()
             and folded(p.name) ~>=~ folded(words) and folded(p.name) ~<~ (folded(words) || U&'\\+10FFFF') limit most)
        limit most
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function cases_beginning(text, int)');
  }
}

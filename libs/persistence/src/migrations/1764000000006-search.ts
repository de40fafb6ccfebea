import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lower case by hand: what `lower` does depends on the locale of the cluster, and an index must not. */
const upper = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';
/** Letters that people type for each other: not every keyboard has the Kazakh and Kyrgyz ones. */
const typedAs = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' };
const special = Object.keys(typedAs).join('');
const from = upper + special + special.toUpperCase();
const to = upper.toLowerCase() + Object.values(typedAs).join('').repeat(2);

/** People and case numbers are found by their beginnings, however they are typed. */
export class Search1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function folded(words text) returns text language sql immutable strict parallel safe
        as $$ select translate(lower(words collate "C"), '${from}', '${to}') $$;
      create index people_by_folded_name on people (university, folded(name) text_pattern_ops);
      create index cases_by_folded_number on cases (university, folded(number) text_pattern_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index cases_by_folded_number, people_by_folded_name;
      drop function folded(text);
    `);
  }
}

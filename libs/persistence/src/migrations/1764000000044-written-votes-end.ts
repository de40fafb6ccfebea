import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written votes end by themselves: which of the installation are still under way. */
export class WrittenVotesEnd1764000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index sittings_open_votes on sittings (university, id) where kind = 'written' and state = 'open';
      create function open_written_votes() returns table (university uuid, sitting uuid)
        language sql stable security definer set search_path = public as
        $$ select s.university, s.id from sittings s where s.kind = 'written' and s.state = 'open' and exists (
             select from sitting_items i where i.university = s.university and i.sitting = s.id and i.state = 'voting') $$;
      revoke all on function open_written_votes() from public;
      grant execute on function open_written_votes() to kelisim_application;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function open_written_votes(); drop index sittings_open_votes');
  }
}

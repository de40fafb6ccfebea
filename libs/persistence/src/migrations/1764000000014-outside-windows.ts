import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Windows that another system opens, extends and closes: work of their own, what it told of changes, incidents by key. */
export class OutsideWindows1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table effects drop constraint effects_kind_check,
        add constraint effects_kind_check
          check (kind in ('render', 'letter', 'child-ended', 'journal-open', 'journal-extend', 'journal-close'));

      -- What another system has told of the changes under a window, in its own keys. Ours are in mark_changes.
      alter table window_snapshots add changes jsonb;
      create index windows_of_adapter on windows (university, adapter, requested_at) where adapter <> 'built-in';
      create index windows_running on windows (university, closes_at) where closed_at is null;

      -- The product's own journal has no connector; and one connector may disagree about several windows that we do not know.
      drop index journal_incidents_once;
      alter table journal_incidents alter connector drop not null, add key text;
      update journal_incidents set key = concat(kind, ':', id);
      alter table journal_incidents alter key set not null;
      create unique index journal_incidents_once on journal_incidents (university, connector, key)
        nulls not distinct where resolved_at is null;
      create index journal_incidents_listed on journal_incidents (university, opened_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index journal_incidents_listed, journal_incidents_once, windows_of_adapter, windows_running;
      delete from journal_incidents where connector is null;
      alter table journal_incidents drop column key, alter connector set not null;
      create unique index journal_incidents_once on journal_incidents (university, connector, kind, window_id)
        nulls not distinct where resolved_at is null;
      alter table window_snapshots drop column changes;
      delete from effects where kind like 'journal-%';
      alter table effects drop constraint effects_kind_check,
        add constraint effects_kind_check check (kind in ('render', 'letter', 'child-ended'));
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['journal_connectors', 'journal_incidents', 'roster_ids'];

/** Journals of the institution's own (R28), disagreements with them, and what an import has named (R51). */
export class Connectors1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table journal_connectors (
        university uuid not null references universities,
        code text not null check (code <> 'built-in'),
        kind text not null check (kind in ('http', 'moodle')),
        address text not null,
        -- Under a key of its own, that key under the installation's.
        secret_key bytea not null,
        secret bytea not null,
        -- Null: every discipline is kept there.
        disciplines uuid[],
        enabled boolean not null,
        primary key (university, code)
      );

      create table journal_incidents (
        university uuid not null,
        id uuid not null,
        connector text not null,
        window_id uuid,
        kind text not null,
        detail jsonb not null,
        opened_at timestamptz not null default app_now(),
        resolved_at timestamptz,
        resolved_by uuid,
        resolution text,
        primary key (university, id),
        foreign key (university, connector) references journal_connectors (university, code),
        foreign key (university, window_id) references windows (university, id),
        foreign key (university, resolved_by) references people (university, id),
        constraint journal_incidents_resolved check ((resolved_at is null) = (resolution is null))
      );
      -- The same disagreement is one incident, however often it is seen.
      create unique index journal_incidents_once on journal_incidents (university, connector, kind, window_id)
        nulls not distinct where resolved_at is null;

      create table roster_ids (
        university uuid not null references universities,
        kind text not null,
        sourced_id text not null,
        id uuid not null,
        primary key (university, kind, sourced_id)
      );
      create index roster_ids_by_id on roster_ids (university, id);
    `);
    await fenced(runner, tables);
    await runner.query('revoke delete on journal_incidents from kelisim_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}

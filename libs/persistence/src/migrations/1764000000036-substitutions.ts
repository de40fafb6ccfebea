import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['substitutions'];

/** Who acts for whom while he is away, on which order (R38); and for every decision since when and until when its right was given. */
export class Substitutions1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table substitutions (
        university uuid not null,
        id uuid not null,
        principal uuid not null,
        acting uuid not null,
        order_number text not null,
        order_date date not null,
        -- Midnights of the university's zone: from the first day to the end of the last.
        valid_from timestamptz not null,
        valid_to timestamptz not null,
        -- Null: every procedure.
        procedures text[],
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        revoked_at timestamptz,
        revoked_by uuid,
        revoked_because text,
        primary key (university, id),
        foreign key (university, principal) references people (university, id),
        foreign key (university, acting) references people (university, id),
        foreign key (university, recorded_by) references people (university, id),
        foreign key (university, revoked_by) references people (university, id),
        constraint substitutions_order check (order_number <> ''),
        constraint substitutions_another check (acting <> principal),
        constraint substitutions_period check (valid_to > valid_from),
        constraint substitutions_scope check (procedures <> '{}'),
        constraint substitutions_revoked check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_because is null))
      );
      create index substitutions_by_acting on substitutions (university, acting, principal);
      create index substitutions_by_principal on substitutions (university, principal);
      create index substitutions_by_start on substitutions (university, valid_from, id);

      -- Authority at the moment of signing: since when and until when the appointment or the order gave it.
      alter table decisions add column basis_from timestamptz, add column basis_to timestamptz, add column substitution uuid,
        add constraint decisions_university_substitution_fkey foreign key (university, substitution) references substitutions (university, id),
        add constraint decisions_substitution check ((substitution is null) = (on_behalf_of is null));
    `);
    await fenced(runner, tables);
    // It is what decisions rest on: one that has ended stays in sight.
    await runner.query('revoke delete on substitutions from kelisim_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decisions drop constraint decisions_substitution, drop constraint decisions_university_substitution_fkey,
        drop column substitution, drop column basis_to, drop column basis_from
    `);
    await dropTables(runner, tables);
  }
}

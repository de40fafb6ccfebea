import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = [
  'council_orders',
  'sittings',
  'sitting_items',
  'sitting_attendance',
  'sitting_recusals',
  'sitting_votes',
  'sitting_events',
];

/** Councils that decide at sittings (R05): their rules and composition by order, sittings with agenda, votes and a chain of their own. */
export class Sittings1764000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table council_members drop constraint council_members_role_check,
        add constraint council_members_role_check check (role in ('chair', 'secretary', 'member', 'alternate')),
        -- In which order alternates are called.
        add column seat int not null default 0;
      create index council_members_by_person on council_members (university, person);

      create table council_orders (
        university uuid not null,
        id uuid not null,
        council uuid not null,
        order_number text not null,
        order_date date not null,
        valid_from timestamptz not null,
        -- Each null where the order leaves it as it is.
        rules jsonb,
        composition jsonb,
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        primary key (university, id),
        foreign key (university, council) references councils (university, id),
        foreign key (university, recorded_by) references people (university, id),
        constraint council_orders_number check (order_number <> ''),
        constraint council_orders_content check (rules is not null or composition is not null)
      );
      create index council_orders_by_council on council_orders (university, council, valid_from, recorded_at);

      create table sittings (
        university uuid not null,
        id uuid not null,
        council uuid not null,
        year int not null,
        number int not null,
        kind text not null,
        planned_for timestamptz not null,
        place text,
        -- Until when ballots of a written vote are taken.
        deadline timestamptz,
        state text not null,
        -- The council's rules when it was opened.
        rules jsonb,
        minutes_number text,
        minutes_date date,
        -- What the minutes say, fixed at the closing.
        minutes jsonb,
        opened_at timestamptz,
        opened_by uuid,
        closed_at timestamptz,
        closed_by uuid,
        cancelled_because text,
        chair_signed_by uuid,
        chair_signed_at timestamptz,
        secretary_signed_by uuid,
        secretary_signed_at timestamptz,
        sequence int not null,
        head bytea not null,
        primary key (university, id),
        unique (university, council, year, number),
        foreign key (university, council) references councils (university, id),
        foreign key (university, opened_by) references people (university, id),
        foreign key (university, closed_by) references people (university, id),
        foreign key (university, chair_signed_by) references people (university, id),
        foreign key (university, secretary_signed_by) references people (university, id),
        constraint sittings_kind check (kind in ('sitting', 'written')),
        constraint sittings_state check (state in ('planned', 'open', 'closed', 'cancelled')),
        constraint sittings_deadline check ((kind = 'written') = (deadline is not null)),
        constraint sittings_opened check ((state in ('open', 'closed')) = (opened_at is not null) and (opened_at is null) = (minutes_number is null)),
        constraint sittings_closed check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (minutes is null)),
        constraint sittings_signed check ((chair_signed_at is null and secretary_signed_at is null) or state = 'closed')
      );
      create index sittings_by_time on sittings (university, council, planned_for, id);
      create unique index sittings_by_minutes on sittings (university, council, minutes_number) where minutes_number is not null;

      create table sitting_items (
        university uuid not null,
        id uuid not null,
        sitting uuid not null,
        position int not null,
        case_id uuid not null,
        line uuid not null,
        task uuid not null,
        question text,
        -- The outcomes to which «adopted» and «rejected» lead.
        adopted text not null,
        rejected text,
        state text not null,
        -- Items of one block are voted on and decided together.
        block uuid,
        casting_vote text,
        -- Counts, base, quorum and what decided, as they were when the item was closed.
        result jsonb,
        outcome text,
        resolution text,
        remarks text,
        reason text,
        closed_at timestamptz,
        primary key (university, id),
        unique (university, sitting, task),
        foreign key (university, sitting) references sittings (university, id),
        foreign key (university, line) references lines (university, id),
        foreign key (university, task) references tasks (university, id),
        constraint sitting_items_state check (state in ('pending', 'voting', 'decided', 'postponed', 'withdrawn')),
        constraint sitting_items_casting check (casting_vote in ('for', 'against')),
        constraint sitting_items_closed check ((state in ('decided', 'postponed', 'withdrawn')) = (closed_at is not null)),
        constraint sitting_items_decided check ((state = 'decided') = (outcome is not null))
      );
      -- A task stands on one agenda at a time, and a line is decided by a sitting once.
      create unique index sitting_items_waiting on sitting_items (university, task) where state in ('pending', 'voting');
      create unique index sitting_items_once on sitting_items (university, sitting, line) where state = 'decided';
      create index sitting_items_by_case on sitting_items (university, case_id);

      create table sitting_attendance (
        university uuid not null,
        sitting uuid not null,
        person uuid not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        primary key (university, sitting, person),
        foreign key (university, sitting) references sittings (university, id),
        foreign key (university, person) references people (university, id),
        foreign key (university, recorded_by) references people (university, id)
      );

      create table sitting_recusals (
        university uuid not null,
        item uuid not null,
        person uuid not null,
        why text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        primary key (university, item, person),
        foreign key (university, item) references sitting_items (university, id),
        foreign key (university, person) references people (university, id),
        foreign key (university, recorded_by) references people (university, id),
        constraint sitting_recusals_why check (why in ('author', 'visa', 'declared'))
      );

      create table sitting_votes (
        university uuid not null,
        item uuid not null,
        person uuid not null,
        vote text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        primary key (university, item, person),
        foreign key (university, item) references sitting_items (university, id),
        foreign key (university, person) references people (university, id),
        foreign key (university, recorded_by) references people (university, id),
        constraint sitting_votes_vote check (vote in ('for', 'against', 'abstain'))
      );

      create table sitting_events (
        university uuid not null,
        sitting uuid not null,
        sequence int not null,
        type text not null,
        actor uuid not null,
        recorded_at timestamptz not null,
        bytes bytea not null,
        hash bytea not null,
        primary key (university, sitting, sequence),
        foreign key (university, sitting) references sittings (university, id),
        foreign key (university, actor) references people (university, id),
        constraint sitting_events_sequence check (sequence > 0)
      );
    `);
    await fenced(runner, tables, { appendOnly: ['council_orders', 'sitting_votes', 'sitting_events'] });
    // What a sitting has done stays in sight.
    await runner.query('revoke delete on sittings, sitting_items, sitting_recusals from kelisim_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    await runner.query(`
      drop index council_members_by_person;
      delete from council_members where role = 'alternate';
      alter table council_members drop column seat, drop constraint council_members_role_check,
        add constraint council_members_role_check check (role in ('chair', 'secretary', 'member'));
    `);
  }
}

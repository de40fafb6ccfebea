import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Procedures, cases, their lines and events, and the work that follows from them. */
export class Cases1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A published pack never changes; a case names the version it started with.
      create table packs (
        university uuid not null references universities,
        procedure text not null,
        version text not null,
        -- json, not jsonb: the order of a form's fields is the order in which people fill them.
        content json not null,
        published_at timestamptz not null default app_now(),
        primary key (university, procedure, version)
      );

      create table procedures (
        university uuid not null references universities,
        id text not null,
        version text not null,
        primary key (university, id),
        foreign key (university, id, version) references packs (university, procedure, version)
      );

      create table registers (
        university uuid not null references universities,
        code text not null,
        year int not null,
        last int not null default 0,
        primary key (university, code, year)
      );

      -- Rewritten at every event: with room on their pages no index has to be touched.
      create table cases (
        university uuid not null references universities,
        id uuid not null,
        procedure text not null,
        version text not null,
        number text not null,
        language text not null,
        author uuid not null,
        author_position text not null,
        author_unit uuid not null,
        status text not null check (status in ('open', 'suspended', 'ended')),
        outcome text,
        filed_at timestamptz not null,
        ended_at timestamptz,
        core text not null,
        header jsonb not null,
        items jsonb,
        personal bytea not null,
        parent_case uuid,
        parent_line uuid,
        parent_child text,
        primary key (university, id),
        unique (university, number),
        foreign key (university, procedure, version) references packs (university, procedure, version),
        foreign key (university, author) references people (university, id),
        constraint cases_end check ((status = 'ended') = (outcome is not null and ended_at is not null))
      ) with (fillfactor = 70);
      create index cases_by_author on cases (university, author, filed_at desc);
      create index cases_by_time on cases (university, filed_at desc, id);
      create unique index cases_by_parent on cases (university, parent_case, parent_line, parent_child) where parent_case is not null;

      -- Personal fields of a case are encrypted under its own key; without the key nothing of them is left.
      create table case_keys (
        university uuid not null,
        case_id uuid not null,
        wrapped bytea not null,
        primary key (university, case_id),
        foreign key (university, case_id) references cases (university, id)
      );

      -- The case itself (id = case_id) and each of its items: a state, a sequence and a chain of its own.
      -- A decision locks its line only.
      create table lines (
        university uuid not null,
        id uuid not null,
        case_id uuid not null,
        item_key text,
        status text not null check (status in ('open', 'suspended', 'ended')),
        outcome text,
        step text,
        sequence int not null,
        head bytea not null,
        state jsonb not null,
        item_values jsonb,
        personal bytea,
        -- The present revision of each paper of the line: {template: {id, revision, hash}}.
        documents jsonb not null default '{}',
        primary key (university, id),
        unique (university, case_id, item_key),
        foreign key (university, case_id) references cases (university, id),
        constraint lines_item check ((item_key is null) = (id = case_id))
      ) with (fillfactor = 70);

      create table events (
        university uuid not null,
        line uuid not null,
        sequence int not null check (sequence > 0),
        case_id uuid not null,
        type text not null,
        actor uuid,
        effective_at timestamptz not null,
        recorded_at timestamptz not null,
        bytes bytea not null,
        hash bytea not null,
        primary key (university, line, sequence),
        foreign key (university, line) references lines (university, id)
      );
      create index events_by_case on events (university, case_id, recorded_at);

      create table tasks (
        university uuid not null,
        id uuid not null,
        case_id uuid not null,
        line uuid not null,
        key text not null,
        step text not null,
        purpose text not null check (purpose in ('decide', 'use-window', 'incident')),
        state text not null check (state in ('open', 'decided', 'cancelled')),
        unit uuid,
        position text,
        person uuid,
        excluded uuid,
        outcomes text[] not null,
        due_at timestamptz,
        deadline text,
        document uuid,
        version int not null default 1,
        opened_at timestamptz not null,
        closed_at timestamptz,
        decided_by uuid,
        outcome text,
        primary key (university, id),
        unique (university, line, key),
        foreign key (university, line) references lines (university, id),
        foreign key (university, unit) references units (university, id),
        foreign key (university, person) references people (university, id),
        constraint tasks_address check ((person is not null) <> (unit is not null and position is not null)),
        constraint tasks_closed check ((state = 'open') = (closed_at is null))
      );
      -- The inbox: by position in a unit or by person, earliest due first (design §4: by index, not by copying).
      create index tasks_inbox_position on tasks (university, unit, position, (coalesce(due_at, 'infinity')), id) where state = 'open' and unit is not null;
      create index tasks_inbox_person on tasks (university, person, (coalesce(due_at, 'infinity')), id) where state = 'open' and person is not null;
      create index tasks_by_case on tasks (university, case_id);
      create index tasks_by_decider on tasks (university, decided_by, closed_at desc) where decided_by is not null;

      create table decisions (
        university uuid not null,
        task uuid not null,
        case_id uuid not null,
        line uuid not null,
        step text not null,
        outcome text not null,
        consent text not null,
        person uuid not null,
        position text,
        unit uuid,
        on_behalf_of uuid,
        basis text,
        at timestamptz not null,
        reason bytea,
        document uuid,
        document_hash bytea,
        sequence int not null,
        primary key (university, task),
        foreign key (university, task) references tasks (university, id),
        foreign key (university, line, sequence) references events (university, line, sequence),
        foreign key (university, person) references people (university, id)
      );
      create index decisions_by_case on decisions (university, case_id, at);

      create table deadlines (
        university uuid not null,
        line uuid not null,
        key text not null,
        case_id uuid not null,
        generation int not null,
        purpose text not null check (purpose in ('task', 'window')),
        unit uuid,
        position text,
        person uuid,
        start_at timestamptz not null,
        due_at timestamptz not null,
        state text not null check (state in ('running', 'breached', 'met', 'metLate', 'cancelled', 'paused', 'elapsed')),
        rungs jsonb not null,
        applied int not null default 0,
        next_rung_at timestamptz,
        explanation jsonb not null,
        stopped_at timestamptz,
        primary key (university, line, key),
        foreign key (university, line) references lines (university, id)
      );
      create index deadlines_next on deadlines (university, case_id, next_rung_at) where next_rung_at is not null;
      create index deadlines_overdue on deadlines (next_rung_at) where next_rung_at is not null;
      create index deadlines_board on deadlines (university, state, due_at, line, key);

      -- What the case's workflow carries out after the transaction: rendering, letters.
      create table effects (
        university uuid not null,
        id uuid not null,
        case_id uuid not null,
        line uuid not null,
        key text not null,
        kind text not null check (kind in ('render', 'letter', 'child-ended')),
        content jsonb not null,
        state text not null default 'pending' check (state in ('pending', 'done', 'failed')),
        attempts int not null default 0,
        fault text,
        created_at timestamptz not null default app_now(),
        finished_at timestamptz,
        primary key (university, id),
        unique (university, line, key),
        foreign key (university, line) references lines (university, id)
      );
      create index effects_pending on effects (university, case_id) where state = 'pending';
      create index effects_waiting on effects (created_at) where state = 'pending';

      -- Events that the case's workflow has not reported as applied. Rows are claimed case by case.
      create table outbox (
        id bigint generated always as identity primary key,
        university uuid not null,
        case_id uuid not null,
        line uuid not null,
        sequence int not null,
        recorded_at timestamptz not null,
        signalled_at timestamptz
      );
      create index outbox_by_case on outbox (university, case_id, id);
      create index outbox_unsignalled on outbox (id) where signalled_at is null;

      create table letters (
        university uuid not null,
        id uuid not null,
        effect uuid not null,
        person uuid not null,
        case_id uuid not null,
        kind text not null,
        step text,
        outcome text,
        written_at timestamptz not null default app_now(),
        read_at timestamptz,
        primary key (university, id),
        unique (university, effect, person),
        foreign key (university, effect) references effects (university, id),
        foreign key (university, person) references people (university, id)
      );
      create index letters_by_person on letters (university, person, written_at desc);

      create table idempotency_keys (
        university uuid not null,
        person uuid not null,
        key text not null check (length(key) between 1 and 200),
        request_hash bytea not null,
        status int,
        answer jsonb,
        created_at timestamptz not null default app_now(),
        primary key (university, person, key)
      );

      -- A refused attempt is part of the truth too: it leaves no event, so it is kept here.
      create table refused_attempts (
        university uuid not null,
        id bigint generated always as identity,
        at timestamptz not null default app_now(),
        person uuid,
        action text not null,
        case_id uuid,
        task uuid,
        code text not null,
        detail jsonb,
        primary key (university, id)
      );

      -- The installation's epoch: part of workflow ids, raised by a restore (design §3).
      create table installation (
        only_row boolean primary key default true check (only_row),
        epoch int not null default 1
      );
      insert into installation default values;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table installation, refused_attempts, idempotency_keys, letters, outbox, effects, deadlines, decisions, tasks,
        events, lines, case_keys, cases, registers, procedures, packs;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The electronic journal: what is taught to whom, marks with their evidence, and the leased rights to change them. */
export class Journal1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programmes (
        university uuid not null references universities,
        id uuid not null,
        code text not null,
        name jsonb not null,
        faculty uuid not null,
        primary key (university, id),
        unique (university, code),
        foreign key (university, faculty) references units (university, id)
      );

      create table disciplines (
        university uuid not null references universities,
        id uuid not null,
        code text not null,
        name jsonb not null,
        department uuid not null,
        primary key (university, id),
        unique (university, code),
        foreign key (university, department) references units (university, id)
      );

      create table student_groups (
        university uuid not null references universities,
        id uuid not null,
        name text not null,
        programme uuid not null,
        course int not null check (course between 1 and 7),
        primary key (university, id),
        unique (university, name),
        foreign key (university, programme) references programmes (university, id)
      );

      create table students (
        university uuid not null references universities,
        id uuid not null,
        name text not null,
        short_name text not null,
        group_id uuid not null,
        faculty uuid not null,
        record_book text not null,
        primary key (university, id),
        unique (university, record_book),
        foreign key (university, group_id) references student_groups (university, id),
        foreign key (university, faculty) references units (university, id)
      );
      create index students_by_group on students (university, group_id);

      -- A journal is one discipline taught to one group by one teacher (R47: his load).
      create table journals (
        university uuid not null references universities,
        id uuid not null,
        discipline uuid not null,
        group_id uuid not null,
        teacher uuid not null,
        primary key (university, id),
        unique (university, discipline, group_id, teacher),
        foreign key (university, discipline) references disciplines (university, id),
        foreign key (university, group_id) references student_groups (university, id),
        foreign key (university, teacher) references people (university, id)
      );
      create index journals_by_teacher on journals (university, teacher);

      create table lessons (
        university uuid not null,
        id uuid not null,
        journal uuid not null,
        held_on date not null,
        type text not null,
        topic text not null,
        locks_at timestamptz not null,
        primary key (university, id),
        foreign key (university, journal) references journals (university, id)
      );
      create index lessons_by_journal on lessons (university, journal, held_on);

      create table windows (
        university uuid not null,
        id uuid not null,
        number text not null,
        case_id uuid not null,
        line uuid not null,
        key text not null,
        holder uuid not null,
        discipline uuid not null,
        group_id uuid not null,
        lesson_types text[],
        dates date[] not null,
        students uuid[] not null,
        grades boolean not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        closed_at timestamptz,
        closed_how text check (closed_how in ('closed', 'lapsed', 'revoked')),
        opened_by uuid,
        primary key (university, id),
        unique (university, line, key),
        unique (university, number),
        foreign key (university, line) references lines (university, id),
        foreign key (university, holder) references people (university, id),
        constraint windows_period check (closes_at > opens_at),
        constraint windows_closed check ((closed_at is null) = (closed_how is null))
      );
      create index windows_of_holder on windows (university, holder, closes_at);

      create table marks (
        university uuid not null,
        lesson uuid not null,
        student uuid not null,
        value text not null,
        changed_at timestamptz not null,
        primary key (university, lesson, student),
        foreign key (university, lesson) references lessons (university, id),
        foreign key (university, student) references students (university, id)
      );

      -- Evidence (R26): every change with who, when, before, after and the right it used. Rows are only ever added.
      create table mark_changes (
        university uuid not null,
        id bigint generated always as identity,
        lesson uuid not null,
        student uuid not null,
        before text,
        after text,
        changed_by uuid not null,
        changed_at timestamptz not null,
        right_kind text not null check (right_kind in ('open-period', 'window', 'import')),
        window_id uuid,
        primary key (university, id),
        foreign key (university, lesson) references lessons (university, id),
        foreign key (university, student) references students (university, id),
        foreign key (university, window_id) references windows (university, id),
        constraint mark_changes_right check ((right_kind = 'window') = (window_id is not null))
      );
      create index mark_changes_by_window on mark_changes (university, window_id) where window_id is not null;
      create index mark_changes_by_lesson on mark_changes (university, lesson, student);

      -- R07: a write that began inside the right and would commit after it is refused. The check runs at commit, at the
      -- database's clock; the closing of a window locks its row, so the closing picture is complete.
      create function refuse_late_mark() returns trigger language plpgsql as $$
      declare ends timestamptz;
      begin
        if new.right_kind = 'window' then
          select least(closes_at, coalesce(closed_at, 'infinity')) into ends from windows
            where university = new.university and id = new.window_id;
        elsif new.right_kind = 'open-period' then
          select locks_at into ends from lessons where university = new.university and id = new.lesson;
        else
          return null;
        end if;
        if ends is null or app_now() >= ends then
          raise exception 'the right to change this mark ended at %', ends using errcode = 'KJ001';
        end if;
        return null;
      end $$;
      create constraint trigger mark_changes_in_time after insert on mark_changes
        deferrable initially deferred for each row execute function refuse_late_mark();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mark_changes, marks, windows, lessons, journals, students, student_groups, disciplines, programmes;
      drop function refuse_late_mark();
    `);
  }
}

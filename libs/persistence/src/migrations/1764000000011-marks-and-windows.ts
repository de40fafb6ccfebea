import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['window_extensions', 'window_snapshots'];

const lateMark = (body: string): string => `
  create or replace function refuse_late_mark() returns trigger language plpgsql as $$
  declare ends timestamptz;
  begin
    ${body}
    if ends is null or app_now() >= ends then
      raise exception 'the right to change this mark ended at %', ends using errcode = 'KJ001';
    end if;
    return null;
  end $$;`;

/** A right of a window or of an open period, as it was before substitutions. */
const twoRights = lateMark(`
    if new.right_kind = 'window' then
      select least(closes_at, coalesce(closed_at, 'infinity')) into ends from windows
        where university = new.university and id = new.window_id;
    elsif new.right_kind = 'open-period' then
      select locks_at into ends from lessons where university = new.university and id = new.lesson;
    else
      return null;
    end if;`);

/** Each right is asked again at commit: the window, the lesson's own period, and the assignment by which somebody stands in. */
const allRights = lateMark(`
    if new.right_kind = 'import' then
      return null;
    elsif new.right_kind = 'window' then
      select least(closes_at, coalesce(closed_at, 'infinity')) into ends from windows
        where university = new.university and id = new.window_id;
    else
      select least(l.locks_at, case when l.sheet is null then 'infinity'::timestamptz else '-infinity' end) into ends
        from lessons l where l.university = new.university and l.id = new.lesson;
      if new.assignment is not null then
        select least(ends, coalesce(a.revoked_at, 'infinity')) into ends from teaching_assignments a
          where a.university = new.university and a.id = new.assignment;
      end if;
    end if;`);

/** Lessons that begin, scales of their own, evidence that says on whose behalf; windows that are asked for, extended and pictured. */
export class MarksAndWindows1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lessons
        add starts_at timestamptz,
        add scale text,
        add lock_basis jsonb,
        add sheet uuid;
      update lessons l set scale = t.scale, starts_at = l.held_on::timestamp at time zone u.zone, lock_basis = '{"kind":"unknown"}'
      from lesson_types t, universities u
      where t.university = l.university and t.code = l.type and u.id = l.university;
      alter table lessons alter starts_at set not null, alter scale set not null, alter lock_basis set not null,
        add foreign key (university, scale) references scales (university, code),
        add foreign key (university, type) references lesson_types (university, code);

      alter table marks
        add note text check (note in ('recredited')),
        add recredit_order uuid,
        add foreign key (university, recredit_order) references recredit_orders (university, id),
        add constraint marks_recredited check ((note is null and recredit_order is null)
          or (note is not null and recredit_order is not null and value = 'н/б'));
      create index marks_by_student on marks (university, student);

      alter table mark_changes
        add before_note text,
        add after_note text,
        add recredit_order uuid,
        add on_behalf_of uuid,
        add assignment uuid,
        add foreign key (university, recredit_order) references recredit_orders (university, id),
        add foreign key (university, on_behalf_of) references people (university, id),
        add foreign key (university, assignment) references teaching_assignments (university, id),
        drop constraint mark_changes_right_kind_check,
        add constraint mark_changes_right_kind_check
          check (right_kind in ('open-period', 'window', 'import', 'substitution', 'repeat-course')),
        add constraint mark_changes_assignment
          check ((assignment is not null) = (right_kind in ('substitution', 'repeat-course')));
      create index mark_changes_by_student on mark_changes (university, student, id);

      -- An outside journal is asked first, and the time starts with what it confirms.
      alter table windows
        add requested_at timestamptz not null default app_now(),
        add adapter text not null default 'built-in',
        add external_reference text,
        alter opens_at drop not null,
        alter closes_at drop not null,
        add constraint windows_opened check ((opens_at is null) = (closes_at is null));
      update windows set requested_at = opens_at;
      alter table windows alter requested_at drop default, alter adapter drop default;

      create table window_extensions (
        university uuid not null,
        id uuid not null,
        window_id uuid not null,
        closes_before timestamptz not null,
        closes_after timestamptz not null,
        basis text not null,
        decided_by uuid not null,
        recorded_at timestamptz not null default app_now(),
        primary key (university, id),
        foreign key (university, window_id) references windows (university, id),
        foreign key (university, decided_by) references people (university, id),
        constraint window_extensions_longer check (closes_after > closes_before)
      );

      -- R08: what the cells of a window held when it opened and when it ended.
      create table window_snapshots (
        university uuid not null,
        window_id uuid not null,
        taken text not null check (taken in ('opening', 'closing')),
        taken_at timestamptz not null,
        cells jsonb not null,
        hash bytea not null,
        primary key (university, window_id, taken),
        foreign key (university, window_id) references windows (university, id)
      );
      ${allRights}
    `);
    await fenced(runner, tables, { appendOnly: tables });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    await runner.query(`
      ${twoRights}
      alter table windows drop constraint windows_opened, drop column requested_at, drop column adapter, drop column external_reference,
        alter opens_at set not null, alter closes_at set not null;
      drop index mark_changes_by_student, marks_by_student;
      alter table mark_changes drop constraint mark_changes_assignment, drop constraint mark_changes_right_kind_check,
        drop column before_note, drop column after_note, drop column recredit_order, drop column on_behalf_of, drop column assignment,
        add constraint mark_changes_right_kind_check check (right_kind in ('open-period', 'window', 'import'));
      alter table marks drop constraint marks_recredited, drop column note, drop column recredit_order;
      alter table lessons drop constraint lessons_university_type_fkey,
        drop column starts_at, drop column scale, drop column lock_basis, drop column sheet;
    `);
  }
}

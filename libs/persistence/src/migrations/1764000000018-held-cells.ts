import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, fenced } from './support/fenced';

const tables = ['held_cells'];

/** The check at commit; `isHeld`: whether a closed sheet holds the cell of `new` in lesson `l`. */
const lateMark = (isHeld: string): string => `
  create or replace function refuse_late_mark() returns trigger language plpgsql as $$
  declare ends timestamptz;
  begin
    if new.right_kind = 'import' then
      return null;
    elsif new.right_kind = 'window' then
      select least(closes_at, coalesce(closed_at, 'infinity')) into ends from windows
        where university = new.university and id = new.window_id;
    else
      select least(l.locks_at, case when ${isHeld} then '-infinity'::timestamptz else 'infinity' end) into ends
        from lessons l where l.university = new.university and l.id = new.lesson;
      if new.assignment is not null then
        select least(ends, coalesce(a.revoked_at, 'infinity'), coalesce(a.valid_to::timestamp at time zone u.zone, 'infinity')) into ends
          from teaching_assignments a join universities u on u.id = a.university
          where a.university = new.university and a.id = new.assignment;
      end if;
    end if;
    if ends is null or app_now() >= ends then
      raise exception 'the right to change this mark ended at %', ends using errcode = 'KJ001';
    end if;
    return null;
  end $$;`;

/**
 * A sheet of some students of a group holds their cells, and a sheet of the whole group its lessons (R20, R24, R46). A cell is held
 * by the sheet that closed with it first, and stays so.
 */
export class HeldCells1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table held_cells (
        university uuid not null,
        lesson uuid not null,
        student uuid not null,
        sheet uuid not null,
        primary key (university, lesson, student),
        foreign key (university, lesson) references lessons (university, id),
        foreign key (university, student) references students (university, id),
        foreign key (university, sheet) references sheets (university, id)
      );

      -- Until now every sheet held whole lessons: those of some students give the others their cells back,
      -- but for those that the group's own sheet was closed with afterwards.
      insert into held_cells (university, lesson, student, sheet)
      select l.university, l.id, s.student, o.id
      from lessons l join sheets o on o.university = l.university and o.id = l.sheet cross join unnest(o.students) as s (student);
      update lessons l set sheet = (
        select g.id from sheets g join sheet_revisions r on r.university = g.university and r.sheet = g.id and r.revision = 1
        where g.university = o.university and g.discipline = o.discipline and g.group_id = o.group_id and g.period = o.period
          and g.students is null and exists (
            select from jsonb_array_elements(r.content -> 'columns') c, jsonb_array_elements(c -> 'lessons') held
            where (c ->> 'asked')::boolean and held ->> 'id' = l.id::text
          )
        order by r.closed_at, g.id limit 1
      )
      from sheets o where o.university = l.university and o.id = l.sheet and o.students is not null;
      ${lateMark(
        `l.sheet is not null or exists (
          select from held_cells h where h.university = l.university and h.lesson = l.id and h.student = new.student)`,
      )}
    `);
    await fenced(runner, tables, { appendOnly: tables });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update lessons l set sheet = h.sheet from held_cells h where h.university = l.university and h.lesson = l.id and l.sheet is null;
      ${lateMark('l.sheet is not null')}
    `);
    await dropTables(runner, tables);
  }
}

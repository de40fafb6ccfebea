import type { MigrationInterface, QueryRunner } from 'typeorm';

const function_ = (assignmentEnds: string): string => `
  create or replace function refuse_late_mark() returns trigger language plpgsql as $$
  declare ends timestamptz;
  begin
    if new.right_kind = 'import' then
      return null;
    elsif new.right_kind = 'window' then
      select least(closes_at, coalesce(closed_at, 'infinity')) into ends from windows
        where university = new.university and id = new.window_id;
    else
      select least(l.locks_at, case when l.sheet is null then 'infinity'::timestamptz else '-infinity' end) into ends
        from lessons l where l.university = new.university and l.id = new.lesson;
      if new.assignment is not null then
        select least(ends, coalesce(a.revoked_at, 'infinity')${assignmentEnds};
      end if;
    end if;
    if ends is null or app_now() >= ends then
      raise exception 'the right to change this mark ended at %', ends using errcode = 'KJ001';
    end if;
    return null;
  end $$;`;

/** Who stands in for somebody does so until the local midnight of his last day (R16, R17): asked at commit too. */
export class AssignmentEnd1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      function_(`, coalesce(a.valid_to::timestamp at time zone u.zone, 'infinity')) into ends
          from teaching_assignments a join universities u on u.id = a.university
          where a.university = new.university and a.id = new.assignment`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      function_(`) into ends from teaching_assignments a
          where a.university = new.university and a.id = new.assignment`),
    );
  }
}

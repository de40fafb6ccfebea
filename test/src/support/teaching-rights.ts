import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { JournalFixture } from './journal-fixture';

/** Who stands in for a journal's teacher. Dates are local; without students, for all of them. */
export interface FixtureAssignment {
  readonly kind: 'substitution' | 'repeat-course';
  readonly person: string;
  readonly from: string;
  readonly to: string | null;
  readonly students?: readonly string[] | null;
  readonly journal?: string;
}

const basis = JSON.stringify({ number: '7', date: '2026-11-02', text: 'Протокол заседания кафедры' });

/** Records an assignment in the fixture's journal and gives its id. */
export async function insertAssignment(owner: Pool, fixture: JournalFixture, one: FixtureAssignment): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into teaching_assignments (university, id, kind, journal, person, valid_from, valid_to, students, basis, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9, $10)`,
    [
      ...[fixture.university, id, one.kind, one.journal ?? fixture.journal, one.person, one.from, one.to],
      ...[one.kind === 'substitution' ? null : (one.students ?? null), basis, fixture.teacher],
    ],
  );
  return id;
}

/** Revokes it now, by the database's clock, after whoever writes by it. */
export async function revokeAssignment(owner: Pool, fixture: JournalFixture, id: string): Promise<void> {
  await owner.query(
    `with held as materialized (select university, id from teaching_assignments where id = $1 for update)
     update teaching_assignments a set revoked_at = app_now(), revoked_by = $2, revocation = $3
     from held where a.university = held.university and a.id = held.id`,
    [id, fixture.teacher, basis],
  );
}

/** The dean's order that re-credits a student in the fixture's discipline (R25). */
export async function insertRecreditOrder(owner: Pool, fixture: JournalFixture, student: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into recredit_orders (university, id, number, issued_on, student, discipline, recorded_by)
     values ($1, $2, '15-р', '2026-09-10', $3, $4, $5)`,
    [fixture.university, id, student, fixture.discipline, fixture.teacher],
  );
  return id;
}

/**
 * A closed sheet, the one of its fixture. Writing marks asks only whether a lesson or a cell is in one, so it is of another group:
 * windows of the fixture's leave it alone, and it needs no content.
 */
export async function insertClosedSheet(owner: Pool, fixture: JournalFixture): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into sheets (university, id, kind, discipline, group_id, period, department, number, state, close_by, close_basis, formed_by)
     select j.university, $2, (select min(code) from sheet_kinds where university = j.university), j.discipline, g.id, j.period,
       $3, 'S-1', 'closed', app_now(), '{}', j.teacher
     from journals j join student_groups g on g.university = j.university and g.id <> j.group_id where j.id = $1 limit 1
     on conflict on constraint sheets_once do update set state = excluded.state returning id`,
    [fixture.journal, randomUUID(), fixture.unit],
  );
  return rows[0]!.id;
}

/** A lesson of the fixture's journal, or of another. Moments are RFC 3339. */
export interface FixtureLessonTimes {
  readonly date: string;
  readonly type: string;
  readonly scale: string;
  readonly startsAt: string;
  readonly locksAt: string;
  readonly journal?: string;
}

export async function insertLesson(owner: Pool, fixture: JournalFixture, lesson: FixtureLessonTimes): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into lessons (university, id, journal, held_on, type, topic, locks_at, starts_at, scale, lock_basis)
     values ($1, $2, $3, $4, $5, 'тема', $6, $7, $8, '{"kind":"fixture"}')`,
    [
      ...[fixture.university, id, lesson.journal ?? fixture.journal, lesson.date, lesson.type],
      ...[lesson.locksAt, lesson.startsAt, lesson.scale],
    ],
  );
  return id;
}

/** Takes away what rights this file has recorded, after the marks written by them; a sheet stays, without lessons. */
export async function emptyTeachingRights(owner: Pool): Promise<void> {
  await owner.query(
    `update lessons set sheet = null where sheet is not null; delete from held_cells; delete from teaching_assignments; delete from recredit_orders`,
  );
}

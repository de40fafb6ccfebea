import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The board of all terms, the load and the breaches (R44) without reading whole tables: a term knows the procedure and the unit of
 * the author of its case, which never change, and from which moment on it is at risk. Terms that were counted before are at risk
 * in the last quarter by the clock; those of now, of their working time.
 */
export class DeadlineBoard1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadlines add column procedure text, add column author_unit uuid, add column risk_at timestamptz;
      update deadlines x set procedure = c.procedure, author_unit = c.author_unit,
        risk_at = x.due_at - greatest(x.due_at - x.start_at, interval '0') / 4
      from cases c where c.university = x.university and c.id = x.case_id;
      alter table deadlines alter column procedure set not null, alter column author_unit set not null, alter column risk_at set not null;

      drop index deadlines_board;
      -- All that a filter of the board asks: counts and pages are read from the index alone.
      create index deadlines_live on deadlines (university, due_at, line, key)
        include (state, purpose, risk_at, procedure, unit, position, person, author_unit, case_id)
        where state in ('running', 'breached', 'paused');
      -- What was not answered when it was due, and what still may be.
      create index deadlines_late on deadlines (university, due_at, line, key)
        where purpose = 'task' and (stopped_at is null or stopped_at >= due_at);
      create index tasks_decided on tasks (university, closed_at, id) where decided_by is not null and deadline is not null;
      create index units_by_parent on units (university, parent);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index units_by_parent, tasks_decided, deadlines_late, deadlines_live;
      create index deadlines_board on deadlines (university, state, due_at, line, key);
      alter table deadlines drop column risk_at, drop column author_unit, drop column procedure;
    `);
  }
}

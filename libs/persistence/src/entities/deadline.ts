import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A running or ended term with its explanation. */
@Entity({ name: 'deadlines' })
@Check('deadlines_purpose_check', `purpose in ('task', 'window')`)
@Check('deadlines_state_check', `state in ('running', 'breached', 'met', 'metLate', 'cancelled', 'paused', 'elapsed')`)
@Index('deadlines_late', ['university', 'dueAt', 'line', 'key'], {
  where: `purpose = 'task' and (stopped_at is null or stopped_at >= due_at)`,
})
// TypeORM cannot say what an index includes; the migration alone makes such an index.
@Index('deadlines_live', { synchronize: false })
@Index('deadlines_next', ['university', 'caseId', 'nextRungAt'], { where: 'next_rung_at is not null' })
@Index('deadlines_overdue', ['nextRungAt'], { where: 'next_rung_at is not null' })
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'deadlines_university_line_fkey' })
export class Deadline {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  line!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'int' })
  generation!: number;

  @Column({ type: 'text' })
  purpose!: 'task' | 'window';

  @Column({ type: 'uuid', nullable: true })
  unit!: string | null;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;

  @Column({ name: 'start_at', type: 'timestamptz' })
  startAt!: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  @Column({ type: 'text' })
  state!: 'running' | 'breached' | 'met' | 'metLate' | 'cancelled' | 'paused' | 'elapsed';

  @Column({ type: 'jsonb' })
  rungs!: unknown;

  @Column({ type: 'int', default: 0 })
  applied!: number;

  @Column({ name: 'next_rung_at', type: 'timestamptz', nullable: true })
  nextRungAt!: Date | null;

  @Column({ type: 'jsonb' })
  explanation!: unknown;

  @Column({ name: 'stopped_at', type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;

  @Column({ type: 'text' })
  procedure!: string;

  @Column({ name: 'author_unit', type: 'uuid' })
  authorUnit!: string;

  /** Less than a quarter of its working time is left from here on. */
  @Column({ name: 'risk_at', type: 'timestamptz' })
  riskAt!: Date;
}

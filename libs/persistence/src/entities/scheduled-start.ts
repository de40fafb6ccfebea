import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One start by the calendar, in the name of one unit: the case it has filed, or why it has not. */
@Entity({ name: 'scheduled_starts' })
@Index('scheduled_starts_by_case', ['university', 'caseId'], { where: 'case_id is not null' })
@Check('scheduled_starts_passed_over_check', `passed_over in ('period-served', 'nobody')`)
@Check('scheduled_starts_waits_for_check', `waits_for in ('holder')`)
@Check('scheduled_starts_once', 'case_id is null or (passed_over is null and waits_for is null)')
@ForeignKey('Unit', ['university', 'unit'], ['university', 'id'], { name: 'scheduled_starts_university_unit_fkey' })
@ForeignKey('Case', ['university', 'caseId'], ['university', 'id'], {
  name: 'scheduled_starts_university_case_id_fkey',
})
export class ScheduledStart {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  procedure!: string;

  @PrimaryColumn({ name: 'nominal_at', type: 'timestamptz' })
  nominalAt!: Date;

  @PrimaryColumn({ type: 'uuid' })
  unit!: string;

  @Column({ type: 'uuid', array: true, default: [] })
  periods!: string[];

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ name: 'passed_over', type: 'text', nullable: true })
  passedOver!: string | null;

  @Column({ name: 'waits_for', type: 'text', nullable: true })
  waitsFor!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

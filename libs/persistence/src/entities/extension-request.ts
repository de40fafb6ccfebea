import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A request for more time, kept with its answer. */
@Entity({ name: 'extension_requests' })
@Check('extension_requests_state_check', `state in ('asked', 'granted', 'refused', 'fell-away')`)
@Check(
  'extension_requests_answered',
  `(state in ('granted', 'refused')) = (answered_by is not null) and (state = 'asked') = (answered_at is null)`,
)
@Index('extension_requests_by_case', ['university', 'caseId', 'line'])
@ForeignKey('Person', ['university', 'answeredBy'], ['university', 'id'], {
  name: 'extension_requests_university_answered_by_fkey',
})
@ForeignKey('Person', ['university', 'askedBy'], ['university', 'id'], {
  name: 'extension_requests_university_asked_by_fkey',
})
@ForeignKey('Event', ['university', 'line', 'sequence'], ['university', 'line', 'sequence'], {
  name: 'extension_requests_university_line_sequence_fkey',
})
@ForeignKey('Task', ['university', 'task'], ['university', 'id'], { name: 'extension_requests_university_task_fkey' })
export class ExtensionRequest {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  /** The task of whoever is asked. */
  @PrimaryColumn({ type: 'uuid' })
  task!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'text' })
  deadline!: string;

  @Column({ type: 'timestamptz' })
  until!: Date;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'bytea' })
  reason!: Buffer;

  @Column({ type: 'text' })
  state!: 'asked' | 'granted' | 'refused' | 'fell-away';

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** The event by which it was asked. */
  @Column({ type: 'int' })
  sequence!: number;
}

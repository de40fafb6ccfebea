import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An event of a line, as the bytes that were hashed. */
@Entity({ name: 'events' })
@Check('events_sequence_check', 'sequence > 0')
@Index('events_by_case', ['university', 'caseId', 'recordedAt'])
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'events_university_line_fkey' })
export class Event {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  line!: string;

  @PrimaryColumn({ type: 'int' })
  sequence!: number;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'uuid', nullable: true })
  actor!: string | null;

  @Column({ name: 'effective_at', type: 'timestamptz' })
  effectiveAt!: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}

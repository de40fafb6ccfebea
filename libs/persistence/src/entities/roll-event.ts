import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What happened to one entry of a list, as it was hashed; the table takes no change. */
@Entity({ name: 'roll_events' })
@Check('roll_events_sequence_check', 'sequence > 0')
@Index('roll_events_by_case', ['university', 'caseId', 'entry', 'sequence'])
@ForeignKey('RollEntry', ['university', 'entry'], ['university', 'id'], { name: 'roll_events_university_entry_fkey' })
export class RollEvent {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  entry!: string;

  @PrimaryColumn({ type: 'int' })
  sequence!: number;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'uuid', nullable: true })
  actor!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}

import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An act of a sitting, as the bytes that were hashed. */
@Entity({ name: 'sitting_events' })
@Check('sitting_events_sequence', 'sequence > 0')
@ForeignKey('Sitting', ['university', 'sitting'], ['university', 'id'], {
  name: 'sitting_events_university_sitting_fkey',
})
@ForeignKey('Person', ['university', 'actor'], ['university', 'id'], { name: 'sitting_events_university_actor_fkey' })
export class SittingEvent {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  sitting!: string;

  @PrimaryColumn({ type: 'int' })
  sequence!: number;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'uuid' })
  actor!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}

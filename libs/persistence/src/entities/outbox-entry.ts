import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An event that its workflow has not reported as applied. */
@Entity({ name: 'outbox' })
@Index('outbox_by_case', ['university', 'caseId', 'id'])
@Index('outbox_unsignalled', ['id'], { where: 'signalled_at is null' })
export class OutboxEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'uuid' })
  university!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'signalled_at', type: 'timestamptz', nullable: true })
  signalledAt!: Date | null;
}

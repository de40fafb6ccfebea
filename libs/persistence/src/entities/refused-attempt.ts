import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody tried and was not allowed. */
@Entity({ name: 'refused_attempts' })
export class RefusedAttempt {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  at!: Date;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;

  @Column({ type: 'text' })
  action!: string;

  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  task!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb', nullable: true })
  detail!: unknown;
}

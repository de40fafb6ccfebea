import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A failed login, to slow down guessing. */
@Entity({ name: 'login_attempts' })
@Index('login_attempts_by_subject', ['subject', 'at'])
export class LoginAttempt {
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  at!: Date;

  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An open login; its token is kept as a hash only. */
@Entity({ name: 'sessions' })
@Index('sessions_by_account', ['university', 'account'])
@ForeignKey('Account', ['university', 'account'], ['university', 'id'], { name: 'sessions_university_account_fkey' })
export class Session {
  @Column({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'uuid' })
  account!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}

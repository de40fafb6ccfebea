import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A login of a person, with the hash of its password. */
@Entity({ name: 'accounts' })
@Unique('accounts_login_key', ['login'])
@Index('accounts_by_person', ['university', 'person'])
@ForeignKey('University', ['university'], ['id'], { name: 'accounts_university_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'accounts_university_person_fkey' })
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  login!: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}

import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The server by which a university sends its mail. */
@Entity({ name: 'mail_servers' })
@ForeignKey('University', ['university'], ['id'], { name: 'mail_servers_university_fkey' })
@Check('mail_servers_password', '(password is null) = (password_key is null)')
export class MailServer {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @Column({ type: 'text' })
  host!: string;

  @Column({ type: 'int' })
  port!: number;

  @Column({ type: 'boolean' })
  secure!: boolean;

  @Column({ type: 'text' })
  sender!: string;

  @Column({ type: 'text', nullable: true })
  login!: string | null;

  /** The key of the password, wrapped under the installation's master key. */
  @Column({ name: 'password_key', type: 'bytea', nullable: true })
  passwordKey!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  password!: Buffer | null;
}

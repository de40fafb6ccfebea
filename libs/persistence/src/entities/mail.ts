import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One e-mail to one person: what it tells are its items, its words are made when it leaves. */
@Entity({ name: 'mails' })
@Check('mails_kind_check', `kind in ('single', 'digest', 'trial')`)
@Check('mails_language_check', `language in ('ru', 'kk', 'ky', 'en')`)
@Check('mails_state_check', `state in ('pending', 'sent', 'failed', 'unneeded')`)
@Check('mails_way_check', `way in ('smtp', 'folder')`)
@Check('mails_next_try', `(next_try_at is not null) = (state = 'pending')`)
@Index('mails_pending', ['university', 'nextTryAt'], { where: `state = 'pending'` })
@Index('mails_by_person', ['university', 'person', 'createdAt', 'id'])
@Index('mails_by_state', ['university', 'state', 'createdAt', 'id'])
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'mails_university_person_fkey' })
export class Mail {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  /** A trial tells nothing: an administrator asks whether the mail server takes it. */
  @Column({ type: 'text' })
  kind!: 'single' | 'digest' | 'trial';

  @Column({ type: 'text' })
  language!: 'ru' | 'kk' | 'ky' | 'en';

  /** Unneeded: before it left, everything in it was done or read. */
  @Column({ type: 'text', default: () => `'pending'` })
  state!: 'pending' | 'sent' | 'failed' | 'unneeded';

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'next_try_at', type: 'timestamptz', nullable: true })
  nextTryAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  fault!: string | null;

  /** The server's three digits. */
  @Column({ type: 'int', nullable: true })
  reply!: number | null;

  @Column({ type: 'text', nullable: true })
  way!: 'smtp' | 'folder' | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A letter, or a task that has come, which is to be told by e-mail. */
@Entity({ name: 'mail_items' })
@Check('mail_items_state_check', `state in ('waiting', 'taken', 'dropped')`)
@Check('mail_items_subject', '(letter is null) <> (task is null)')
@Check('mail_items_taken', `(mail is not null) = (state = 'taken')`)
@Unique('mail_items_university_letter_key', ['university', 'letter'])
@Unique('mail_items_university_person_task_key', ['university', 'person', 'task'])
@Index('mail_items_waiting', ['university', 'lookAt'], { where: `state = 'waiting'` })
@Index('mail_items_by_person', ['university', 'person'], { where: `state = 'waiting'` })
@Index('mail_items_by_mail', ['university', 'mail'], { where: 'mail is not null' })
@ForeignKey('Letter', ['university', 'letter'], ['university', 'id'], { name: 'mail_items_university_letter_fkey' })
@ForeignKey('Mail', ['university', 'mail'], ['university', 'id'], { name: 'mail_items_university_mail_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'mail_items_university_person_fkey' })
@ForeignKey('Task', ['university', 'task'], ['university', 'id'], { name: 'mail_items_university_task_fkey' })
export class MailItem {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  /** Of the letter, or `task`. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', nullable: true })
  letter!: string | null;

  @Column({ type: 'uuid', nullable: true })
  task!: string | null;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  /** The moment it tells of. */
  @Column({ name: 'happened_at', type: 'timestamptz' })
  happenedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  /** When it is asked next whether it may leave. */
  @Column({ name: 'look_at', type: 'timestamptz', default: () => 'app_now()' })
  lookAt!: Date;

  @Column({ type: 'text', default: () => `'waiting'` })
  state!: 'waiting' | 'taken' | 'dropped';

  @Column({ type: 'uuid', nullable: true })
  mail!: string | null;
}

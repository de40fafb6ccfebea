import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that a person has added to a case. */
@Entity({ name: 'attachments' })
@ForeignKey('Case', ['university', 'caseId'], ['university', 'id'], { name: 'attachments_university_case_id_fkey' })
@ForeignKey('Blob', ['university', 'hash'], ['university', 'hash'], { name: 'attachments_university_hash_fkey' })
@ForeignKey('TaskQuestion', ['university', 'question'], ['university', 'id'], {
  name: 'attachments_university_question_fkey',
})
@Index('attachments_by_question', ['university', 'question'], { where: 'question is not null' })
@ForeignKey('Person', ['university', 'owner'], ['university', 'id'], { name: 'attachments_university_owner_fkey' })
export class Attachment {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  owner!: string;

  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'bytea' })
  hash!: Buffer;

  @Column({ name: 'uploaded_at', type: 'timestamptz', default: () => 'app_now()' })
  uploadedAt!: Date;

  /** Present where it is the answer to a question. */
  @Column({ type: 'uuid', nullable: true })
  question!: string | null;
}

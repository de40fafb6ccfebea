import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A revision of a paper, and its rendition once there is one. */
@Entity({ name: 'documents' })
@Unique('documents_university_code_key', ['university', 'code'])
@Unique('documents_university_line_template_revision_key', ['university', 'line', 'template', 'revision'])
@Index('documents_by_case', ['university', 'caseId', 'fixedAt'])
@ForeignKey('Blob', ['university', 'file'], ['university', 'hash'], { name: 'documents_university_file_fkey' })
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'documents_university_line_fkey' })
export class Document {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'text' })
  template!: string;

  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'template_hash', type: 'bytea' })
  templateHash!: Buffer;

  @Column({ type: 'bytea' })
  data!: Buffer;

  @Column({ type: 'bytea' })
  hash!: Buffer;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text', nullable: true })
  step!: string | null;

  @Column({ name: 'fixed_at', type: 'timestamptz' })
  fixedAt!: Date;

  @Column({ type: 'bytea', nullable: true })
  file!: Buffer | null;

  @Column({ type: 'int', nullable: true })
  pages!: number | null;

  @Column({ name: 'rendered_at', type: 'timestamptz', nullable: true })
  renderedAt!: Date | null;
}

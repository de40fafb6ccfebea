import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The outcome of a task; immutable. */
@Entity({ name: 'decisions' })
@Check('decisions_substitution', '(substitution is null) = (on_behalf_of is null)')
@Index('decisions_by_case', ['university', 'caseId', 'at'])
@Index('decisions_by_principal', ['university', 'onBehalfOf', 'at', 'task'], { where: 'on_behalf_of is not null' })
@ForeignKey('Document', ['university', 'document'], ['university', 'id'], {
  name: 'decisions_university_document_fkey',
})
@ForeignKey('Event', ['university', 'line', 'sequence'], ['university', 'line', 'sequence'], {
  name: 'decisions_university_line_sequence_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'decisions_university_person_fkey' })
@ForeignKey('Substitution', ['university', 'substitution'], ['university', 'id'], {
  name: 'decisions_university_substitution_fkey',
})
@ForeignKey('Task', ['university', 'task'], ['university', 'id'], { name: 'decisions_university_task_fkey' })
export class Decision {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  task!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text' })
  consent!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'uuid', nullable: true })
  unit!: string | null;

  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf!: string | null;

  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  /** Since when the appointment, or the substitution, gave the right to decide. */
  @Column({ name: 'basis_from', type: 'timestamptz', nullable: true })
  basisFrom!: Date | null;

  @Column({ name: 'basis_to', type: 'timestamptz', nullable: true })
  basisTo!: Date | null;

  /** By which the person acted for another. */
  @Column({ type: 'uuid', nullable: true })
  substitution!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'bytea', nullable: true })
  reason!: Buffer | null;

  @Column({ type: 'uuid', nullable: true })
  document!: string | null;

  @Column({ name: 'document_hash', type: 'bytea', nullable: true })
  documentHash!: Buffer | null;

  @Column({ type: 'int' })
  sequence!: number;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who fills a journal in place of its teacher, or a repeat course (R16, R17). */
@Entity({ name: 'teaching_assignments' })
@Check('teaching_assignments_kind_check', `kind in ('substitution', 'repeat-course')`)
@Check('teaching_assignments_period', '(valid_to is null) or (valid_to > valid_from)')
@Check(
  'teaching_assignments_revoked',
  '((revoked_at is null) = (revoked_by is null)) and ((revoked_at is null) = (revocation is null))',
)
@Check('teaching_assignments_students', `(kind = 'repeat-course') or (students is null)`)
@Index('teaching_assignments_by_journal', ['university', 'journal'])
@Index('teaching_assignments_by_person', ['university', 'person'])
@ForeignKey('Journal', ['university', 'journal'], ['university', 'id'], {
  name: 'teaching_assignments_university_journal_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], {
  name: 'teaching_assignments_university_person_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'teaching_assignments_university_recorded_by_fkey',
})
@ForeignKey('Person', ['university', 'revokedBy'], ['university', 'id'], {
  name: 'teaching_assignments_university_revoked_by_fkey',
})
export class TeachingAssignment {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid' })
  journal!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'uuid', array: true, nullable: true })
  students!: string[] | null;

  @Column({ type: 'jsonb' })
  basis!: Readonly<Record<string, unknown>>;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy!: string | null;

  /** The minutes or order by which it ended before time. */
  @Column({ type: 'jsonb', nullable: true })
  revocation!: Readonly<Record<string, unknown>> | null;
}

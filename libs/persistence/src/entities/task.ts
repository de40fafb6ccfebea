import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Work addressed to a person or to a position in a unit. */
@Entity({ name: 'tasks' })
@Unique('tasks_university_line_key_key', ['university', 'line', 'key'])
@Check('tasks_address', '(person is not null) <> ((unit is not null) and (position is not null))')
@Check(
  'tasks_claimed',
  '((claimed_by is null) = (claimed_at is null)) and ((claimed_for is null) or (claimed_by is not null))',
)
@Check('tasks_closed', `(state = 'open') = (closed_at is null)`)
@Check('tasks_purpose_check', `purpose in ('decide', 'use-window', 'incident', 'extend', 'advise')`)
@Check('tasks_state_check', `state in ('open', 'decided', 'cancelled')`)
@Index('tasks_by_case', ['university', 'caseId'])
@Index('tasks_decided', ['university', 'closedAt', 'id'], {
  where: 'decided_by is not null and deadline is not null',
})
@Index('tasks_by_decider', ['university', 'decidedBy', 'closedAt'], { where: 'decided_by is not null' })
// TypeORM cannot say an expression; the migration alone makes such an index.
@Index('tasks_inbox_person', { synchronize: false })
@Index('tasks_inbox_position', { synchronize: false })
@ForeignKey('Person', ['university', 'claimedBy'], ['university', 'id'], { name: 'tasks_university_claimed_by_fkey' })
@ForeignKey('Person', ['university', 'claimedFor'], ['university', 'id'], { name: 'tasks_university_claimed_for_fkey' })
@ForeignKey('Person', ['university', 'forwardedBy'], ['university', 'id'], {
  name: 'tasks_university_forwarded_by_fkey',
})
@ForeignKey('Document', ['university', 'document'], ['university', 'id'], { name: 'tasks_university_document_fkey' })
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'tasks_university_line_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'tasks_university_person_fkey' })
@ForeignKey('Unit', ['university', 'unit'], ['university', 'id'], { name: 'tasks_university_unit_fkey' })
export class Task {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text' })
  purpose!: 'decide' | 'use-window' | 'incident' | 'extend' | 'advise';

  @Column({ type: 'text' })
  state!: 'open' | 'decided' | 'cancelled';

  @Column({ type: 'uuid', nullable: true })
  unit!: string | null;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;

  @Column({ type: 'uuid', nullable: true })
  excluded!: string | null;

  @Column({ type: 'text', array: true })
  outcomes!: string[];

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  deadline!: string | null;

  @Column({ type: 'uuid', nullable: true })
  document!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  /** Of several who hold the post one has taken it upon himself. */
  @Column({ name: 'claimed_by', type: 'uuid', nullable: true })
  claimedBy!: string | null;

  /** For whom he acts. */
  @Column({ name: 'claimed_for', type: 'uuid', nullable: true })
  claimedFor!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  /** Who handed it on to the person with whom it stands. */
  @Column({ name: 'forwarded_by', type: 'uuid', nullable: true })
  forwardedBy!: string | null;
}

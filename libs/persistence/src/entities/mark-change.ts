import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The evidence of a changed mark (R26). */
@Entity({ name: 'mark_changes' })
@Check('mark_changes_assignment', `(assignment is not null) = (right_kind in ('substitution', 'repeat-course'))`)
@Check('mark_changes_right', `(right_kind = 'window') = (window_id is not null)`)
@Check(
  'mark_changes_right_kind_check',
  `right_kind in ('open-period', 'window', 'import', 'substitution', 'repeat-course')`,
)
@Index('mark_changes_by_lesson', ['university', 'lesson', 'student'])
@Index('mark_changes_by_student', ['university', 'student', 'id'])
@Index('mark_changes_by_window', ['university', 'windowId'], { where: 'window_id is not null' })
@ForeignKey('TeachingAssignment', ['university', 'assignment'], ['university', 'id'], {
  name: 'mark_changes_university_assignment_fkey',
})
@ForeignKey('Lesson', ['university', 'lesson'], ['university', 'id'], { name: 'mark_changes_university_lesson_fkey' })
@ForeignKey('Person', ['university', 'onBehalfOf'], ['university', 'id'], {
  name: 'mark_changes_university_on_behalf_of_fkey',
})
@ForeignKey('RecreditOrder', ['university', 'recreditOrder'], ['university', 'id'], {
  name: 'mark_changes_university_recredit_order_fkey',
})
@ForeignKey('Student', ['university', 'student'], ['university', 'id'], {
  name: 'mark_changes_university_student_fkey',
})
@ForeignKey('LeasedWindow', ['university', 'windowId'], ['university', 'id'], {
  name: 'mark_changes_university_window_id_fkey',
})
export class MarkChange {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'uuid' })
  lesson!: string;

  @Column({ type: 'uuid' })
  student!: string;

  @Column({ type: 'text', nullable: true })
  before!: string | null;

  @Column({ type: 'text', nullable: true })
  after!: string | null;

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @Column({ name: 'right_kind', type: 'text' })
  rightKind!: 'open-period' | 'window' | 'import' | 'substitution' | 'repeat-course';

  @Column({ name: 'window_id', type: 'uuid', nullable: true })
  windowId!: string | null;

  @Column({ name: 'before_note', type: 'text', nullable: true })
  beforeNote!: string | null;

  @Column({ name: 'after_note', type: 'text', nullable: true })
  afterNote!: string | null;

  @Column({ name: 'recredit_order', type: 'uuid', nullable: true })
  recreditOrder!: string | null;

  @Column({ name: 'on_behalf_of', type: 'uuid', nullable: true })
  onBehalfOf!: string | null;

  @Column({ type: 'uuid', nullable: true })
  assignment!: string | null;
}

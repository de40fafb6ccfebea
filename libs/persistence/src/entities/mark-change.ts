import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The evidence of a changed mark (R26). */
@Entity({ name: 'mark_changes' })
@Check('mark_changes_right', `(right_kind = 'window') = (window_id is not null)`)
@Check('mark_changes_right_kind_check', `right_kind in ('open-period', 'window', 'import')`)
@Index('mark_changes_by_lesson', ['university', 'lesson', 'student'])
@Index('mark_changes_by_window', ['university', 'windowId'], { where: 'window_id is not null' })
@ForeignKey('Lesson', ['university', 'lesson'], ['university', 'id'], { name: 'mark_changes_university_lesson_fkey' })
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
  rightKind!: 'open-period' | 'window' | 'import';

  @Column({ name: 'window_id', type: 'uuid', nullable: true })
  windowId!: string | null;
}

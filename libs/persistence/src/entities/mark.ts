import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a cell of the journal holds. */
@Entity({ name: 'marks' })
@Check('marks_note_check', `note = 'recredited'`)
@Check(
  'marks_recredited',
  `((note is null) and (recredit_order is null)) or ((note is not null) and (recredit_order is not null) and (value = 'н/б'))`,
)
@Index('marks_by_student', ['university', 'student'])
@ForeignKey('Lesson', ['university', 'lesson'], ['university', 'id'], { name: 'marks_university_lesson_fkey' })
@ForeignKey('RecreditOrder', ['university', 'recreditOrder'], ['university', 'id'], {
  name: 'marks_university_recredit_order_fkey',
})
@ForeignKey('Student', ['university', 'student'], ['university', 'id'], { name: 'marks_university_student_fkey' })
export class Mark {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  lesson!: string;

  @PrimaryColumn({ type: 'uuid' })
  student!: string;

  @Column({ type: 'text' })
  value!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'recredit_order', type: 'uuid', nullable: true })
  recreditOrder!: string | null;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a cell of the journal holds. */
@Entity({ name: 'marks' })
@ForeignKey('Lesson', ['university', 'lesson'], ['university', 'id'], { name: 'marks_university_lesson_fkey' })
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
}

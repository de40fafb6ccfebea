import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A group of students of one programme and year. */
@Entity({ name: 'student_groups' })
@Unique('student_groups_university_name_key', ['university', 'name'])
@Check('student_groups_course_check', '(course >= 1) and (course <= 7)')
@ForeignKey('University', ['university'], ['id'], { name: 'student_groups_university_fkey' })
@ForeignKey('Programme', ['university', 'programme'], ['university', 'id'], {
  name: 'student_groups_university_programme_fkey',
})
export class StudentGroup {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'uuid' })
  programme!: string;

  @Column({ type: 'int' })
  course!: number;
}

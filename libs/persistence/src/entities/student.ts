import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A student, with a faculty of his own (R04). */
@Entity({ name: 'students' })
@Unique('students_university_person_key', ['university', 'person'])
@Unique('students_university_record_book_key', ['university', 'recordBook'])
@ForeignKey('Unit', ['university', 'faculty'], ['university', 'id'], { name: 'students_university_faculty_fkey' })
@ForeignKey('University', ['university'], ['id'], { name: 'students_university_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'students_university_person_fkey' })
export class Student {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'short_name', type: 'text' })
  shortName!: string;

  @Column({ type: 'uuid' })
  faculty!: string;

  @Column({ name: 'record_book', type: 'text' })
  recordBook!: string;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A cell that a closed sheet of some students holds; of a sheet of the whole group the lesson says so itself (R20, R24). */
@Entity({ name: 'held_cells' })
@ForeignKey('Lesson', ['university', 'lesson'], ['university', 'id'], { name: 'held_cells_university_lesson_fkey' })
@ForeignKey('Sheet', ['university', 'sheet'], ['university', 'id'], { name: 'held_cells_university_sheet_fkey' })
@ForeignKey('Student', ['university', 'student'], ['university', 'id'], { name: 'held_cells_university_student_fkey' })
export class HeldCell {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  lesson!: string;

  @PrimaryColumn({ type: 'uuid' })
  student!: string;

  @Column({ type: 'uuid' })
  sheet!: string;
}

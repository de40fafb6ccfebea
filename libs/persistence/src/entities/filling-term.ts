import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A directive that sets the lock of lessons of a stretch of days (R18). */
@Entity({ name: 'filling_terms' })
@Check('filling_terms_level_check', `level in ('bachelor', 'master', 'doctoral', 'residency', 'school')`)
@Check('filling_terms_order', 'lessons_to >= lessons_from')
@ForeignKey('University', ['university'], ['id'], { name: 'filling_terms_university_fkey' })
@ForeignKey('LessonType', ['university', 'lessonType'], ['university', 'code'], {
  name: 'filling_terms_university_lesson_type_fkey',
})
@ForeignKey('AcademicPeriod', ['university', 'period'], ['university', 'id'], {
  name: 'filling_terms_university_period_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'filling_terms_university_recorded_by_fkey',
})
export class FillingTerm {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', nullable: true })
  period!: string | null;

  @Column({ type: 'text', nullable: true })
  level!: string | null;

  @Column({ name: 'lesson_type', type: 'text', nullable: true })
  lessonType!: string | null;

  @Column({ name: 'lessons_from', type: 'date' })
  lessonsFrom!: string;

  @Column({ name: 'lessons_to', type: 'date' })
  lessonsTo!: string;

  @Column({ name: 'locks_at', type: 'timestamptz' })
  locksAt!: Date;

  @Column({ type: 'jsonb' })
  basis!: Readonly<Record<string, unknown>>;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

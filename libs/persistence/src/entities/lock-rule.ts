import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How long lessons may be filled (R24). */
@Entity({ name: 'lock_rules' })
@Check('lock_rules_count_check', `count in ('calendar', 'working')`)
@Check('lock_rules_days_check', 'days > 0')
@Check('lock_rules_first_check', `first in ('same', 'next')`)
@Check('lock_rules_level_check', `level in ('bachelor', 'master', 'doctoral', 'residency', 'school')`)
@ForeignKey('University', ['university'], ['id'], { name: 'lock_rules_university_fkey' })
@ForeignKey('LessonType', ['university', 'lessonType'], ['university', 'code'], {
  name: 'lock_rules_university_lesson_type_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'lock_rules_university_recorded_by_fkey',
})
export class LockRule {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'lesson_type', type: 'text', nullable: true })
  lessonType!: string | null;

  @Column({ type: 'text', nullable: true })
  level!: string | null;

  @Column({ type: 'int' })
  days!: number;

  @Column({ type: 'text' })
  count!: string;

  @Column({ type: 'text' })
  first!: string;

  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'app_now()' })
  validFrom!: Date;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy!: string | null;
}

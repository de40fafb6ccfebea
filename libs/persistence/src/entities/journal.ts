import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A discipline taught to a group by a teacher. */
@Entity({ name: 'journals' })
@Unique('journals_once', ['university', 'period', 'discipline', 'groupId', 'teacher', 'subgroup'])
@Check('journals_hours_check', 'hours > 0')
@Index('journals_by_discipline', ['university', 'discipline'])
@Index('journals_by_group', ['university', 'groupId'])
@Index('journals_by_teacher', ['university', 'teacher'])
@ForeignKey('Discipline', ['university', 'discipline'], ['university', 'id'], {
  name: 'journals_university_discipline_fkey',
})
@ForeignKey('University', ['university'], ['id'], { name: 'journals_university_fkey' })
@ForeignKey('StudentGroup', ['university', 'groupId'], ['university', 'id'], {
  name: 'journals_university_group_id_fkey',
})
@ForeignKey('AcademicPeriod', ['university', 'period'], ['university', 'id'], {
  name: 'journals_university_period_fkey',
})
@ForeignKey('Subgroup', ['university', 'subgroup'], ['university', 'id'], { name: 'journals_university_subgroup_fkey' })
@ForeignKey('Person', ['university', 'teacher'], ['university', 'id'], { name: 'journals_university_teacher_fkey' })
export class Journal {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  discipline!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ type: 'uuid' })
  teacher!: string;

  @Column({ type: 'uuid' })
  period!: string;

  @Column({ type: 'uuid', nullable: true })
  subgroup!: string | null;

  @Column({ type: 'int', nullable: true })
  hours!: number | null;
}

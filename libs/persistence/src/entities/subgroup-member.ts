import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A student in a subgroup, from a day to the day before another. */
@Entity({ name: 'subgroup_members' })
@Check('subgroup_members_period', '(valid_to is null) or (valid_to > valid_from)')
@Index('subgroup_members_by_subgroup', ['university', 'subgroup', 'validFrom'])
@ForeignKey('Student', ['university', 'student'], ['university', 'id'], {
  name: 'subgroup_members_university_student_fkey',
})
@ForeignKey('Subgroup', ['university', 'subgroup'], ['university', 'id'], {
  name: 'subgroup_members_university_subgroup_fkey',
})
export class SubgroupMember {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  student!: string;

  @PrimaryColumn({ type: 'uuid' })
  subgroup!: string;

  @PrimaryColumn({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;
}

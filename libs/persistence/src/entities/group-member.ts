import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A student in a group, from a day to the day before another. */
@Entity({ name: 'group_members' })
@Check('group_members_period', '(valid_to is null) or (valid_to > valid_from)')
@Index('group_members_by_group', ['university', 'groupId', 'validFrom'])
@ForeignKey('StudentGroup', ['university', 'groupId'], ['university', 'id'], {
  name: 'group_members_university_group_id_fkey',
})
@ForeignKey('Student', ['university', 'student'], ['university', 'id'], {
  name: 'group_members_university_student_fkey',
})
export class GroupMember {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  student!: string;

  @PrimaryColumn({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @PrimaryColumn({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text' })
  basis!: string;
}

import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A part of a group that is taught apart. */
@Entity({ name: 'subgroups' })
@Unique('subgroups_university_group_id_code_key', ['university', 'groupId', 'code'])
@ForeignKey('StudentGroup', ['university', 'groupId'], ['university', 'id'], {
  name: 'subgroups_university_group_id_fkey',
})
export class Subgroup {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ type: 'text' })
  code!: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person’s seat in a council, from–to. */
@Entity({ name: 'council_members' })
@Check('council_members_role_check', `role in ('chair', 'secretary', 'member', 'alternate')`)
@Index('council_members_by_person', ['university', 'person'])
@ForeignKey('Council', ['university', 'council'], ['university', 'id'], {
  name: 'council_members_university_council_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], {
  name: 'council_members_university_person_fkey',
})
export class CouncilMember {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  council!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  role!: 'chair' | 'secretary' | 'member' | 'alternate';

  /** In which order alternates are called. */
  @Column({ type: 'int', default: 0 })
  seat!: number;

  @PrimaryColumn({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true })
  validTo!: Date | null;

  @Column({ type: 'text' })
  basis!: string;
}

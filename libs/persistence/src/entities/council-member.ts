import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person’s seat in a council, from–to. */
@Entity({ name: 'council_members' })
@Check('council_members_role_check', `role in ('chair', 'secretary', 'member')`)
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
  role!: 'chair' | 'secretary' | 'member';

  @PrimaryColumn({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true })
  validTo!: Date | null;

  @Column({ type: 'text' })
  basis!: string;
}

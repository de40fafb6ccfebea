import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a person is told. */
@Entity({ name: 'letters' })
@Unique('letters_university_effect_person_key', ['university', 'effect', 'person'])
@Index('letters_by_person', ['university', 'person', 'writtenAt'])
@Index('letters_unread', ['university', 'person'], { where: 'read_at is null' })
@ForeignKey('Effect', ['university', 'effect'], ['university', 'id'], { name: 'letters_university_effect_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'letters_university_person_fkey' })
export class Letter {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  effect!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  step!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  /** The moment it tells of; null for letters from before this was kept. */
  @Column({ name: 'effective_at', type: 'timestamptz', nullable: true })
  effectiveAt!: Date | null;

  @Column({ name: 'written_at', type: 'timestamptz', default: () => 'app_now()' })
  writtenAt!: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}

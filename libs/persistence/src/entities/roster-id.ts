import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an import called something, and what it is here (R51). */
@Entity({ name: 'roster_ids' })
@Index('roster_ids_by_id', ['university', 'id'])
@ForeignKey('University', ['university'], ['id'], { name: 'roster_ids_university_fkey' })
export class RosterId {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ name: 'sourced_id', type: 'text' })
  sourcedId!: string;

  @Column({ type: 'uuid' })
  id!: string;
}

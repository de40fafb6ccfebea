import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A vote on an item: one a person, and it stands. */
@Entity({ name: 'sitting_votes' })
@Check('sitting_votes_vote', `vote in ('for', 'against', 'abstain')`)
@ForeignKey('SittingItem', ['university', 'item'], ['university', 'id'], { name: 'sitting_votes_university_item_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'sitting_votes_university_person_fkey' })
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'sitting_votes_university_recorded_by_fkey',
})
export class SittingVote {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  item!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  vote!: 'for' | 'against' | 'abstain';

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

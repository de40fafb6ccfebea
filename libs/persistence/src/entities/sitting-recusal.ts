import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody who does not take part in the decision on an item, and why. */
@Entity({ name: 'sitting_recusals' })
@Check('sitting_recusals_why', `why in ('author', 'visa', 'declared')`)
@ForeignKey('SittingItem', ['university', 'item'], ['university', 'id'], {
  name: 'sitting_recusals_university_item_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], {
  name: 'sitting_recusals_university_person_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'sitting_recusals_university_recorded_by_fkey',
})
export class SittingRecusal {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  item!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  why!: 'author' | 'visa' | 'declared';

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

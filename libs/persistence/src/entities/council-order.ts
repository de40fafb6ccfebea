import type { CouncilRules, CouncilSeat } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An order that gives a council its rules or its composition. */
@Entity({ name: 'council_orders' })
@Check('council_orders_number', `order_number <> ''`)
@Check('council_orders_content', 'rules is not null or composition is not null')
@Index('council_orders_by_council', ['university', 'council', 'validFrom', 'recordedAt'])
@ForeignKey('Council', ['university', 'council'], ['university', 'id'], {
  name: 'council_orders_university_council_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'council_orders_university_recorded_by_fkey',
})
export class CouncilOrder {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  council!: string;

  @Column({ name: 'order_number', type: 'text' })
  orderNumber!: string;

  @Column({ name: 'order_date', type: 'date' })
  orderDate!: string;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ type: 'jsonb', nullable: true })
  rules!: CouncilRules | null;

  @Column({ type: 'jsonb', nullable: true })
  composition!: readonly CouncilSeat[] | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

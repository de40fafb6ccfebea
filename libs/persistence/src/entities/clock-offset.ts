import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the clock of a test database runs ahead; one row. */
@Entity({ name: 'clock_offset' })
@Check('clock_offset_needs_a_test_database', `(ahead = '00:00:00') or (current_database() like '%test%')`)
@Check('clock_offset_only_row_check', 'only_row')
export class ClockOffset {
  @PrimaryColumn({ name: 'only_row', type: 'boolean', default: true })
  onlyRow!: boolean;

  @Column({ type: 'interval', default: () => `'00:00:00'` })
  ahead!: unknown;
}

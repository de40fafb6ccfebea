import type { WorkingCalendar } from '@kelisim/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A version of a unit’s working calendar, resolved from its layers: what terms are counted by. It never changes. */
@Entity({ name: 'calendars' })
@Index('calendars_by_unit', ['university', 'unit', 'validFrom'])
@ForeignKey('Unit', ['university', 'unit'], ['university', 'id'], { name: 'calendars_university_unit_fkey' })
@ForeignKey('University', ['university'], ['id'], { name: 'calendars_university_fkey' })
export class Calendar {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  version!: string;

  @Column({ type: 'jsonb' })
  content!: WorkingCalendar;

  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'app_now()' })
  validFrom!: Date;

  /** Whose it is. */
  @Column({ type: 'uuid' })
  unit!: string;

  /** What it was resolved from, the outermost first. */
  @Column({ type: 'jsonb', default: [] })
  layers!: readonly { readonly unit: string; readonly number: number }[];
}

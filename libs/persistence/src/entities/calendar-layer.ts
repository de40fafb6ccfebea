import type { CalendarLayer as LayerContent } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a unit says of its working time, as it was written; the newest of a unit is right. */
@Entity({ name: 'calendar_layers' })
@Check('calendar_layers_country', '(country is null) = (country_content is null)')
@Check('calendar_layers_number_check', 'number > 0')
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'calendar_layers_university_recorded_by_fkey',
})
@ForeignKey('Unit', ['university', 'unit'], ['university', 'id'], { name: 'calendar_layers_university_unit_fkey' })
@ForeignKey('University', ['university'], ['id'], { name: 'calendar_layers_university_fkey' })
export class CalendarLayer {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  unit!: string;

  @PrimaryColumn({ type: 'int' })
  number!: number;

  /** Whose shipped holidays lie under it; of the topmost unit alone. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  /** Those holidays, as they were shipped when this was recorded. */
  @Column({ name: 'country_content', type: 'jsonb', nullable: true })
  countryContent!: LayerContent | null;

  @Column({ type: 'jsonb' })
  content!: LayerContent;

  /** Null: what the university began with. */
  @Column({ type: 'jsonb', nullable: true })
  basis!: Readonly<Record<string, unknown>> | null;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

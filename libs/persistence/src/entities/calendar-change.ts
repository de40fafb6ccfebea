import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A recorded act that moves running terms: a calendar was changed, or an outage declared (R18). */
@Entity({ name: 'calendar_changes' })
@Check('calendar_changes_kind_check', `kind in ('layer', 'outage')`)
@Check(
  'calendar_changes_what',
  `(kind = 'layer') = (layer is not null) and (kind = 'outage') = (outage_from is not null and outage_to is not null and outage_to > outage_from)`,
)
@Index('calendar_changes_unfinished', ['recordedAt'], { where: 'finished_at is null' })
@ForeignKey('CalendarLayer', ['university', 'unit', 'layer'], ['university', 'unit', 'number'], {
  name: 'calendar_changes_university_unit_layer_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'calendar_changes_university_recorded_by_fkey',
})
@ForeignKey('Unit', ['university', 'unit'], ['university', 'id'], { name: 'calendar_changes_university_unit_fkey' })
@ForeignKey('University', ['university'], ['id'], { name: 'calendar_changes_university_fkey' })
export class CalendarChange {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  unit!: string;

  @Column({ type: 'text' })
  kind!: 'layer' | 'outage';

  /** The layer that it recorded. */
  @Column({ type: 'int', nullable: true })
  layer!: number | null;

  @Column({ name: 'outage_from', type: 'timestamptz', nullable: true })
  outageFrom!: Date | null;

  @Column({ name: 'outage_to', type: 'timestamptz', nullable: true })
  outageTo!: Date | null;

  @Column({ type: 'jsonb' })
  basis!: Readonly<Record<string, unknown>>;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'text' })
  position!: string;

  @Column({ name: 'position_unit', type: 'uuid' })
  positionUnit!: string;

  @Column({ name: 'position_basis', type: 'text' })
  positionBasis!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;

  @Column({ type: 'jsonb' })
  counts!: Readonly<Record<'deadlines' | 'windows' | 'lessons', number>>;

  /** When every term that it moves had been moved. */
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}

import type { CouncilRules } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A council’s sitting, or its written vote between sittings. */
@Entity({ name: 'sittings' })
@Unique('sittings_university_council_year_number_key', ['university', 'council', 'year', 'number'])
@Check('sittings_kind', `kind in ('sitting', 'written')`)
@Check('sittings_state', `state in ('planned', 'open', 'closed', 'cancelled')`)
@Check('sittings_deadline', `(kind = 'written') = (deadline is not null)`)
@Check(
  'sittings_opened',
  `(state in ('open', 'closed')) = (opened_at is not null) and (opened_at is null) = (minutes_number is null)`,
)
@Check('sittings_closed', `(state = 'closed') = (closed_at is not null) and (closed_at is null) = (minutes is null)`)
@Check('sittings_signed', `(chair_signed_at is null and secretary_signed_at is null) or state = 'closed'`)
@Index('sittings_by_time', ['university', 'council', 'plannedFor', 'id'])
@Index('sittings_open_votes', ['university', 'id'], { where: `kind = 'written' and state = 'open'` })
@Index('sittings_by_minutes', ['university', 'council', 'minutesNumber'], {
  unique: true,
  where: 'minutes_number is not null',
})
@ForeignKey('Council', ['university', 'council'], ['university', 'id'], { name: 'sittings_university_council_fkey' })
@ForeignKey('Person', ['university', 'openedBy'], ['university', 'id'], { name: 'sittings_university_opened_by_fkey' })
@ForeignKey('Person', ['university', 'closedBy'], ['university', 'id'], { name: 'sittings_university_closed_by_fkey' })
@ForeignKey('Person', ['university', 'chairSignedBy'], ['university', 'id'], {
  name: 'sittings_university_chair_signed_by_fkey',
})
@ForeignKey('Person', ['university', 'secretarySignedBy'], ['university', 'id'], {
  name: 'sittings_university_secretary_signed_by_fkey',
})
export class Sitting {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  council!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  kind!: 'sitting' | 'written';

  @Column({ name: 'planned_for', type: 'timestamptz' })
  plannedFor!: Date;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  deadline!: Date | null;

  @Column({ type: 'text' })
  state!: 'planned' | 'open' | 'closed' | 'cancelled';

  @Column({ type: 'jsonb', nullable: true })
  rules!: CouncilRules | null;

  @Column({ name: 'minutes_number', type: 'text', nullable: true })
  minutesNumber!: string | null;

  @Column({ name: 'minutes_date', type: 'date', nullable: true })
  minutesDate!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  minutes!: unknown;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'opened_by', type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'closed_by', type: 'uuid', nullable: true })
  closedBy!: string | null;

  @Column({ name: 'cancelled_because', type: 'text', nullable: true })
  cancelledBecause!: string | null;

  @Column({ name: 'chair_signed_by', type: 'uuid', nullable: true })
  chairSignedBy!: string | null;

  @Column({ name: 'chair_signed_at', type: 'timestamptz', nullable: true })
  chairSignedAt!: Date | null;

  @Column({ name: 'secretary_signed_by', type: 'uuid', nullable: true })
  secretarySignedBy!: string | null;

  @Column({ name: 'secretary_signed_at', type: 'timestamptz', nullable: true })
  secretarySignedAt!: Date | null;

  @Column({ type: 'int' })
  sequence!: number;

  @Column({ type: 'bytea' })
  head!: Buffer;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A leased right to change marks (R06, R07). */
@Entity({ name: 'windows' })
@Unique('windows_university_line_key_key', ['university', 'line', 'key'])
@Unique('windows_university_number_key', ['university', 'number'])
@Check('windows_closed', '(closed_at is null) = (closed_how is null)')
@Check('windows_closed_how_check', `closed_how in ('closed', 'lapsed', 'revoked')`)
@Check('windows_opened', '(opens_at is null) = (closes_at is null)')
@Check('windows_period', 'closes_at > opens_at')
@Index('windows_of_adapter', ['university', 'adapter', 'requestedAt'], { where: `adapter <> 'built-in'` })
@Index('windows_running', ['university', 'closesAt'], { where: 'closed_at is null' })
@Index('windows_of_holder', ['university', 'holder', 'closesAt'])
@ForeignKey('Person', ['university', 'holder'], ['university', 'id'], { name: 'windows_university_holder_fkey' })
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'windows_university_line_fkey' })
export class LeasedWindow {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid' })
  holder!: string;

  @Column({ type: 'uuid' })
  discipline!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ name: 'lesson_types', type: 'text', array: true, nullable: true })
  lessonTypes!: string[] | null;

  @Column({ type: 'date', array: true })
  dates!: string[];

  @Column({ type: 'uuid', array: true })
  students!: string[];

  @Column({ type: 'boolean' })
  grades!: boolean;

  @Column({ name: 'opens_at', type: 'timestamptz', nullable: true })
  opensAt!: Date | null;

  @Column({ name: 'closes_at', type: 'timestamptz', nullable: true })
  closesAt!: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'closed_how', type: 'text', nullable: true })
  closedHow!: 'closed' | 'lapsed' | 'revoked' | null;

  @Column({ name: 'opened_by', type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ type: 'text' })
  adapter!: string;

  @Column({ name: 'external_reference', type: 'text', nullable: true })
  externalReference!: string | null;
}

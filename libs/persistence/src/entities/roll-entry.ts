import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One who is to read a paper, or one row of a sheet: with a state, a sequence and a chain of its own. */
@Entity({ name: 'roll_entries' })
@Check(
  'roll_entries_status_check',
  `status in ('open', 'confirmed', 'dropped', 'decided', 'contested', 'settled', 'withdrawn', 'missed', 'cancelled')`,
)
@Check('roll_entries_subject', '(person is null) <> (student is null)')
@Unique('roll_entries_university_line_roll_place_key', ['university', 'line', 'roll', 'place'])
@Index('roll_entries_person', ['university', 'line', 'roll', 'person'], {
  unique: true,
  where: 'person is not null',
})
@Index('roll_entries_by_student', ['university', 'student'], { where: 'student is not null' })
@Index('roll_entries_open', ['university', 'line', 'roll', 'id'], { where: `status = 'open'` })
@ForeignKey('Person', ['university', 'actedBy'], ['university', 'id'], {
  name: 'roll_entries_university_acted_by_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'roll_entries_university_person_fkey' })
@ForeignKey('Student', ['university', 'student'], ['university', 'id'], {
  name: 'roll_entries_university_student_fkey',
})
@ForeignKey('Roll', ['university', 'line', 'roll'], ['university', 'line', 'key'], {
  name: 'roll_entries_university_line_roll_fkey',
})
export class RollEntry {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  /** Of a person also the id of his task. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'text' })
  roll!: string;

  @Column({ type: 'int' })
  place!: number;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;

  @Column({ type: 'uuid', nullable: true })
  student!: string | null;

  /** In which position somebody is meant. */
  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'uuid', nullable: true })
  unit!: string | null;

  @Column({ type: 'text', default: 'open' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ name: 'ended_as', type: 'text', nullable: true })
  endedAs!: string | null;

  @Column({ type: 'int', default: 0 })
  sequence!: number;

  @Column({ type: 'bytea' })
  head!: Buffer;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;

  @Column({ name: 'acted_at', type: 'timestamptz', nullable: true })
  actedAt!: Date | null;

  @Column({ name: 'acted_by', type: 'uuid', nullable: true })
  actedBy!: string | null;

  /** Whether a copy was received; null where it was not asked. */
  @Column({ type: 'boolean', nullable: true })
  copy!: boolean | null;
}

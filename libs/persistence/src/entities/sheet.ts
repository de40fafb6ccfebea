import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An official list of marks of a discipline and a group in a period (R20). */
@Entity({ name: 'sheets' })
@Unique('sheets_once', ['university', 'kind', 'discipline', 'groupId', 'period', 'students'])
@Unique('sheets_university_number_key', ['university', 'number'])
@Check('sheets_numbered', `(state = 'open') or (number is not null)`)
@Check('sheets_reopened', `(state = 'reopened') = (reopened_by is not null)`)
@Check('sheets_state_check', `state in ('open', 'closed', 'reopened')`)
@Index('sheets_by_department', ['university', 'department', 'state'])
@Index('sheets_by_group', ['university', 'groupId', 'discipline'])
@Index('sheets_by_term', ['university', 'closeBy', 'id'])
@ForeignKey('Unit', ['university', 'department'], ['university', 'id'], { name: 'sheets_university_department_fkey' })
@ForeignKey('Discipline', ['university', 'discipline'], ['university', 'id'], {
  name: 'sheets_university_discipline_fkey',
})
@ForeignKey('Person', ['university', 'formedBy'], ['university', 'id'], { name: 'sheets_university_formed_by_fkey' })
@ForeignKey('StudentGroup', ['university', 'groupId'], ['university', 'id'], {
  name: 'sheets_university_group_id_fkey',
})
@ForeignKey('SheetKind', ['university', 'kind'], ['university', 'code'], { name: 'sheets_university_kind_fkey' })
@ForeignKey('AcademicPeriod', ['university', 'period'], ['university', 'id'], { name: 'sheets_university_period_fkey' })
@ForeignKey('LeasedWindow', ['university', 'reopenedBy'], ['university', 'id'], {
  name: 'sheets_university_reopened_by_fkey',
})
export class Sheet {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid' })
  discipline!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ type: 'uuid' })
  period!: string;

  @Column({ type: 'uuid' })
  department!: string;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'close_by', type: 'timestamptz' })
  closeBy!: Date;

  @Column({ name: 'close_basis', type: 'jsonb' })
  closeBasis!: Readonly<Record<string, unknown>>;

  @Column({ name: 'reopened_by', type: 'uuid', nullable: true })
  reopenedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  /** Null: the whole group. */
  @Column({ type: 'uuid', array: true, nullable: true })
  students!: string[] | null;

  @Column({ name: 'formed_by', type: 'uuid' })
  formedBy!: string;
}

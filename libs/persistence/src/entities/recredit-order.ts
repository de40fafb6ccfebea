import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A dean’s order by which a student is re-credited in a discipline (R25). */
@Entity({ name: 'recredit_orders' })
@Unique('recredit_orders_university_student_discipline_key', ['university', 'student', 'discipline'])
@ForeignKey('Discipline', ['university', 'discipline'], ['university', 'id'], {
  name: 'recredit_orders_university_discipline_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'recredit_orders_university_recorded_by_fkey',
})
@ForeignKey('Student', ['university', 'student'], ['university', 'id'], {
  name: 'recredit_orders_university_student_fkey',
})
export class RecreditOrder {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ name: 'issued_on', type: 'date' })
  issuedOn!: string;

  @Column({ type: 'uuid' })
  student!: string;

  @Column({ type: 'uuid' })
  discipline!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

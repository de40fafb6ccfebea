import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody who is present at a sitting. */
@Entity({ name: 'sitting_attendance' })
@ForeignKey('Sitting', ['university', 'sitting'], ['university', 'id'], {
  name: 'sitting_attendance_university_sitting_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], {
  name: 'sitting_attendance_university_person_fkey',
})
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'sitting_attendance_university_recorded_by_fkey',
})
export class SittingAttendance {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  sitting!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

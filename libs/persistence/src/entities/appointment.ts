import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person in a position of a unit, from–to, with the order it rests on. */
@Entity({ name: 'appointments' })
@Check('appointments_period', '(valid_to is null) or (valid_to > valid_from)')
@Index('appointments_by_person', ['university', 'person'])
@Index('appointments_by_position', ['university', 'unit', 'position'])
@ForeignKey('University', ['university'], ['id'], { name: 'appointments_university_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'appointments_university_person_fkey' })
@ForeignKey('PositionTitle', ['university', 'position'], ['university', 'code'], {
  name: 'appointments_university_position_fkey',
})
@ForeignKey('Unit', ['university', 'unit'], ['university', 'id'], { name: 'appointments_university_unit_fkey' })
export class Appointment {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  position!: string;

  @Column({ type: 'uuid' })
  unit!: string;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true })
  validTo!: Date | null;

  @Column({ type: 'text' })
  basis!: string;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last number given in a register of a year. */
@Entity({ name: 'registers' })
@ForeignKey('University', ['university'], ['id'], { name: 'registers_university_fkey' })
export class Register {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @PrimaryColumn({ type: 'int' })
  year!: number;

  @Column({ type: 'int', default: 0 })
  last!: number;
}

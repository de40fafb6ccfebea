import type { LocalizedText } from '@kelisim/domain';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What a department teaches. */
@Entity({ name: 'disciplines' })
@Unique('disciplines_university_code_key', ['university', 'code'])
@ForeignKey('Unit', ['university', 'department'], ['university', 'id'], {
  name: 'disciplines_university_department_fkey',
})
@ForeignKey('University', ['university'], ['id'], { name: 'disciplines_university_fkey' })
export class Discipline {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'uuid' })
  department!: string;
}

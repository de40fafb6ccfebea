import type { LocalizedText } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a department teaches. */
@Entity({ name: 'disciplines' })
@Unique('disciplines_university_code_key', ['university', 'code'])
@Check('disciplines_finished_by', `(kind = 'module') or (finishing_department is null)`)
@Check('disciplines_kind_check', `kind in ('discipline', 'module')`)
@Index('disciplines_by_department', ['university', 'department'])
@ForeignKey('Unit', ['university', 'department'], ['university', 'id'], {
  name: 'disciplines_university_department_fkey',
})
@ForeignKey('Unit', ['university', 'finishingDepartment'], ['university', 'id'], {
  name: 'disciplines_university_finishing_department_fkey',
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

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'finishing_department', type: 'uuid', nullable: true })
  finishingDepartment!: string | null;
}

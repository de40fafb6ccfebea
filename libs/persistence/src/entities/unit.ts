import type { LocalizedText } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The university itself, a faculty, a department, an office or a working group. */
@Entity({ name: 'units' })
@Unique('units_university_code_key', ['university', 'code'])
@Index('units_by_parent', ['university', 'parent'])
@Check('units_kind_check', `kind in ('university', 'faculty', 'department', 'office', 'group')`)
@ForeignKey('University', ['university'], ['id'], { name: 'units_university_fkey' })
@ForeignKey('Unit', ['university', 'parent'], ['university', 'id'], { name: 'units_university_parent_fkey' })
export class Unit {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: 'university' | 'faculty' | 'department' | 'office' | 'group';

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'uuid', nullable: true })
  parent!: string | null;

  @Column({ name: 'head_position', type: 'text' })
  headPosition!: string;
}

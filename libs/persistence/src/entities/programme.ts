import type { LocalizedText } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** An educational programme of a faculty. */
@Entity({ name: 'programmes' })
@Unique('programmes_university_code_key', ['university', 'code'])
@Check('programmes_level_check', `level in ('bachelor', 'master', 'doctoral', 'residency', 'school')`)
@ForeignKey('Unit', ['university', 'faculty'], ['university', 'id'], { name: 'programmes_university_faculty_fkey' })
@ForeignKey('University', ['university'], ['id'], { name: 'programmes_university_fkey' })
export class Programme {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'uuid' })
  faculty!: string;

  @Column({ type: 'text' })
  level!: string;
}

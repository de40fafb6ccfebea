import type { LocalizedText } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A year, semester or session of a level of education (R18). */
@Entity({ name: 'academic_periods' })
@Unique('academic_periods_university_level_code_key', ['university', 'level', 'code'])
@Check('academic_periods_kind_check', `kind in ('year', 'semester', 'session')`)
@Check('academic_periods_level_check', `level in ('bachelor', 'master', 'doctoral', 'residency', 'school')`)
@Check('academic_periods_order', 'ends_on >= starts_on')
@ForeignKey('University', ['university'], ['id'], { name: 'academic_periods_university_fkey' })
export class AcademicPeriod {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'text' })
  level!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;
}

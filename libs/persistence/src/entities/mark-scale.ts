import type { LocalizedText } from '@kelisim/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A scale of marks of a university, as data. */
@Entity({ name: 'scales' })
@ForeignKey('University', ['university'], ['id'], { name: 'scales_university_fkey' })
export class MarkScale {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'jsonb' })
  content!: Readonly<Record<string, unknown>>;
}

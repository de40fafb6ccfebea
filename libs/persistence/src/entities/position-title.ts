import type { LocalizedText } from '@kelisim/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A position that people are appointed to. */
@Entity({ name: 'positions' })
@ForeignKey('University', ['university'], ['id'], { name: 'positions_university_fkey' })
export class PositionTitle {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;
}

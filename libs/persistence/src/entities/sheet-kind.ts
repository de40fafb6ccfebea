import type { LocalizedText } from '@kelisim/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A kind of official list of marks, as data (R34, R46). */
@Entity({ name: 'sheet_kinds' })
@ForeignKey('University', ['university'], ['id'], { name: 'sheet_kinds_university_fkey' })
export class SheetKind {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'jsonb' })
  content!: Readonly<Record<string, unknown>>;
}

import type { Language, LocalizedText } from '@kelisim/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A university of this installation. */
@Entity({ name: 'universities' })
@Unique('universities_code_key', ['code'])
@Check('universities_language_check', `language in ('ru', 'kk', 'ky', 'en')`)
export class University {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'jsonb' })
  city!: LocalizedText;

  @Column({ type: 'text' })
  zone!: string;

  @Column({ type: 'text' })
  language!: 'ru' | 'kk' | 'ky' | 'en';

  @Column({ type: 'boolean', default: false })
  sample!: boolean;

  /** What stands at the head of papers, lines for each language; null for the name alone. */
  @Column({ type: 'jsonb', nullable: true })
  letterhead!: Readonly<Record<Language, readonly string[]>> | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}

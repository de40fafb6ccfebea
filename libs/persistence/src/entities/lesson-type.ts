import type { LocalizedText } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A type of lesson: a class, a control or an exam, and the scale its marks are on. */
@Entity({ name: 'lesson_types' })
@Check('lesson_types_kind_check', `kind in ('class', 'control', 'exam')`)
@ForeignKey('University', ['university'], ['id'], { name: 'lesson_types_university_fkey' })
@ForeignKey('MarkScale', ['university', 'scale'], ['university', 'code'], {
  name: 'lesson_types_university_scale_fkey',
})
export class LessonType {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  scale!: string;

  @Column({ type: 'int' })
  place!: number;
}

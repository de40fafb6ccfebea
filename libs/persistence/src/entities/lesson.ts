import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A lesson of a journal, and when its marks lock. */
@Entity({ name: 'lessons' })
@Index('lessons_by_journal', ['university', 'journal', 'heldOn'])
@ForeignKey('Journal', ['university', 'journal'], ['university', 'id'], { name: 'lessons_university_journal_fkey' })
@ForeignKey('MarkScale', ['university', 'scale'], ['university', 'code'], { name: 'lessons_university_scale_fkey' })
@ForeignKey('Sheet', ['university', 'sheet'], ['university', 'id'], { name: 'lessons_university_sheet_fkey' })
@ForeignKey('LessonType', ['university', 'type'], ['university', 'code'], { name: 'lessons_university_type_fkey' })
export class Lesson {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  journal!: string;

  @Column({ name: 'held_on', type: 'date' })
  heldOn!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text' })
  topic!: string;

  @Column({ name: 'locks_at', type: 'timestamptz' })
  locksAt!: Date;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ type: 'text' })
  scale!: string;

  @Column({ name: 'lock_basis', type: 'jsonb' })
  lockBasis!: Readonly<Record<string, unknown>>;

  @Column({ type: 'uuid', nullable: true })
  sheet!: string | null;
}

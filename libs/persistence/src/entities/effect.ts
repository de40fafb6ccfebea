import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Work that follows from an event and is carried out after it: a rendering, a letter. */
@Entity({ name: 'effects' })
@Unique('effects_university_line_key_key', ['university', 'line', 'key'])
@Check(
  'effects_kind_check',
  `kind in ('render', 'letter', 'child-ended', 'journal-open', 'journal-extend', 'journal-close')`,
)
@Check('effects_state_check', `state in ('pending', 'done', 'failed')`)
@Index('effects_waiting', ['createdAt'], { where: `state = 'pending'` })
@Index('effects_pending', ['university', 'caseId'], { where: `state = 'pending'` })
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'effects_university_line_fkey' })
export class Effect {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  kind!: 'render' | 'letter' | 'child-ended' | 'journal-open' | 'journal-extend' | 'journal-close';

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'text', default: () => `'pending'` })
  state!: 'pending' | 'done' | 'failed';

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ type: 'text', nullable: true })
  fault!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}

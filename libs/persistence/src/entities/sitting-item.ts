import type { VoteResult } from '@kelisim/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A case on the agenda of a sitting, with what became of it. */
@Entity({ name: 'sitting_items' })
@Unique('sitting_items_university_sitting_task_key', ['university', 'sitting', 'task'])
@Check('sitting_items_state', `state in ('pending', 'voting', 'decided', 'postponed', 'withdrawn')`)
@Check('sitting_items_casting', `casting_vote in ('for', 'against')`)
@Check('sitting_items_closed', `(state in ('decided', 'postponed', 'withdrawn')) = (closed_at is not null)`)
@Check('sitting_items_decided', `(state = 'decided') = (outcome is not null)`)
@Index('sitting_items_waiting', ['university', 'task'], { unique: true, where: `state in ('pending', 'voting')` })
@Index('sitting_items_once', ['university', 'sitting', 'line'], { unique: true, where: `state = 'decided'` })
@Index('sitting_items_by_case', ['university', 'caseId'])
@ForeignKey('Sitting', ['university', 'sitting'], ['university', 'id'], {
  name: 'sitting_items_university_sitting_fkey',
})
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'sitting_items_university_line_fkey' })
@ForeignKey('Task', ['university', 'task'], ['university', 'id'], { name: 'sitting_items_university_task_fkey' })
export class SittingItem {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  sitting!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  line!: string;

  @Column({ type: 'uuid' })
  task!: string;

  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Column({ type: 'text' })
  adopted!: string;

  @Column({ type: 'text', nullable: true })
  rejected!: string | null;

  @Column({ type: 'text' })
  state!: 'pending' | 'voting' | 'decided' | 'postponed' | 'withdrawn';

  @Column({ type: 'uuid', nullable: true })
  block!: string | null;

  @Column({ name: 'casting_vote', type: 'text', nullable: true })
  castingVote!: 'for' | 'against' | null;

  @Column({ type: 'jsonb', nullable: true })
  result!: VoteResult | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', nullable: true })
  resolution!: string | null;

  @Column({ type: 'text', nullable: true })
  remarks!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}

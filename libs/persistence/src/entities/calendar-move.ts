import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A term that a change of the calendar moves, by the list that was agreed on. */
@Entity({ name: 'calendar_moves' })
@Check('calendar_moves_state_check', `state in ('pending', 'moved', 'skipped')`)
@Check('calendar_moves_done', `(state = 'pending') = (done_at is null)`)
@Index('calendar_moves_pending', ['university', 'change'], { where: `state = 'pending'` })
@ForeignKey('Calendar', ['university', 'calendar'], ['university', 'version'], {
  name: 'calendar_moves_university_calendar_fkey',
})
@ForeignKey('CalendarChange', ['university', 'change'], ['university', 'id'], {
  name: 'calendar_moves_university_change_fkey',
})
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'calendar_moves_university_line_fkey' })
export class CalendarMove {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  change!: string;

  @PrimaryColumn({ type: 'uuid' })
  line!: string;

  /** The key of the term in its line. */
  @PrimaryColumn({ type: 'text' })
  deadline!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  /** The version that it is counted by anew. */
  @Column({ type: 'text' })
  calendar!: string;

  @Column({ name: 'due_before', type: 'timestamptz' })
  dueBefore!: Date;

  @Column({ name: 'due_after', type: 'timestamptz' })
  dueAfter!: Date;

  /** Skipped: it had ended when its turn came. */
  @Column({ type: 'text', default: () => `'pending'` })
  state!: 'pending' | 'moved' | 'skipped';

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}

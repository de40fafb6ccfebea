import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whoever has a task asks somebody for his opinion, or the author for a missing file. */
@Entity({ name: 'task_questions' })
@Check('task_questions_another', 'person <> asked_by')
@Check('task_questions_answered', `(state = 'answered') = ((answer is not null) and (answered_at is not null))`)
@Check('task_questions_state_check', `state in ('open', 'answered')`)
@Check('task_questions_wants_check', `wants in ('opinion', 'file')`)
@Index('task_questions_by_case', ['university', 'caseId', 'askedAt'])
@Index('task_questions_asked', ['university', 'person', 'askedAt'], { where: `state = 'open'` })
@Index('task_questions_by_task', ['university', 'task'])
@ForeignKey('Task', ['university', 'task'], ['university', 'id'], { name: 'task_questions_university_task_fkey' })
@ForeignKey('Case', ['university', 'caseId'], ['university', 'id'], { name: 'task_questions_university_case_id_fkey' })
@ForeignKey('Person', ['university', 'askedBy'], ['university', 'id'], {
  name: 'task_questions_university_asked_by_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'task_questions_university_person_fkey' })
export class TaskQuestion {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  /** The task of whoever asks. */
  @Column({ type: 'uuid' })
  task!: string;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  wants!: 'opinion' | 'file';

  @Column({ type: 'text', default: 'open' })
  state!: 'open' | 'answered';

  @Column({ name: 'asked_at', type: 'timestamptz', default: () => 'app_now()' })
  askedAt!: Date;

  @Column({ type: 'bytea' })
  text!: Buffer;

  @Column({ type: 'bytea', nullable: true })
  answer!: Buffer | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}

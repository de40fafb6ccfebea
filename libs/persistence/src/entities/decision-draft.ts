import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A decision that somebody has begun to write; gone when the task closes. */
@Entity({ name: 'decision_drafts' })
@ForeignKey('Task', ['university', 'task'], ['university', 'id'], { name: 'decision_drafts_university_task_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], {
  name: 'decision_drafts_university_person_fkey',
})
export class DecisionDraft {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  task!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ type: 'bytea' })
  content!: Buffer;

  @Column({ name: 'saved_at', type: 'timestamptz', default: () => 'app_now()' })
  savedAt!: Date;
}

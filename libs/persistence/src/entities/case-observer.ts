import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who reads a case along, and learns of its end. */
@Entity({ name: 'case_observers' })
@Check('case_observers_why_check', `why in ('named', 'forwarded')`)
@Index('case_observers_by_person', ['university', 'person', 'caseId'])
@ForeignKey('Case', ['university', 'caseId'], ['university', 'id'], { name: 'case_observers_university_case_id_fkey' })
@ForeignKey('Person', ['university', 'addedBy'], ['university', 'id'], {
  name: 'case_observers_university_added_by_fkey',
})
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'case_observers_university_person_fkey' })
export class CaseObserver {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  why!: 'named' | 'forwarded';

  @Column({ name: 'added_by', type: 'uuid' })
  addedBy!: string;

  @Column({ name: 'added_at', type: 'timestamptz', default: () => 'app_now()' })
  addedAt!: Date;
}

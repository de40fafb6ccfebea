import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody has said about a case beside all decisions; internal words are for those who decide in it. */
@Entity({ name: 'case_comments' })
@Index('case_comments_by_case', ['university', 'caseId', 'at'])
@ForeignKey('Case', ['university', 'caseId'], ['university', 'id'], { name: 'case_comments_university_case_id_fkey' })
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'case_comments_university_person_fkey' })
export class CaseComment {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'boolean' })
  internal!: boolean;

  @Column({ type: 'bytea' })
  text!: Buffer;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  at!: Date;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The key, itself encrypted, under which the personal fields of a case are. */
@Entity({ name: 'case_keys' })
@ForeignKey('Case', ['university', 'caseId'], ['university', 'id'], { name: 'case_keys_university_case_id_fkey' })
export class CaseKey {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'bytea' })
  wrapped!: Buffer;
}

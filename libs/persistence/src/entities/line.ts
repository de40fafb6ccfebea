import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A case’s main line or one of its items: state, sequence and chain. */
@Entity({ name: 'lines' })
@Unique('lines_university_case_id_item_key_key', ['university', 'caseId', 'itemKey'])
@Check('lines_item', '(item_key is null) = (id = case_id)')
@Check('lines_status_check', `status in ('open', 'suspended', 'ended')`)
@ForeignKey('Case', ['university', 'caseId'], ['university', 'id'], { name: 'lines_university_case_id_fkey' })
export class Line {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'item_key', type: 'text', nullable: true })
  itemKey!: string | null;

  @Column({ type: 'text' })
  status!: 'open' | 'suspended' | 'ended';

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', nullable: true })
  step!: string | null;

  @Column({ type: 'int' })
  sequence!: number;

  @Column({ type: 'bytea' })
  head!: Buffer;

  @Column({ type: 'jsonb' })
  state!: unknown;

  @Column({ name: 'item_values', type: 'jsonb', nullable: true })
  itemValues!: unknown;

  @Column({ type: 'bytea', nullable: true })
  personal!: Buffer | null;

  @Column({ type: 'jsonb', default: () => `'{}'` })
  documents!: unknown;
}

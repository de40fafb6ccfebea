import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A list of people or rows that a step has opened. */
@Entity({ name: 'rolls' })
@Check('rolls_kind_check', `kind in ('acquaint', 'rows')`)
@Check('rolls_state_check', `state in ('open', 'complete', 'lapsed', 'cancelled')`)
@Check('rolls_closed', `(state = 'open') = (closed_at is null)`)
@Check('rolls_audience', `(kind = 'acquaint') = (audience is not null)`)
@Index('rolls_by_case', ['university', 'caseId', 'openedAt'])
@Index('rolls_open', ['university', 'kind', 'line', 'key'], { where: `state = 'open'` })
@ForeignKey('Document', ['university', 'document'], ['university', 'id'], { name: 'rolls_university_document_fkey' })
@ForeignKey('Line', ['university', 'line'], ['university', 'id'], { name: 'rolls_university_line_fkey' })
export class Roll {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  line!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: 'acquaint' | 'rows';

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text', default: 'open' })
  state!: 'open' | 'complete' | 'lapsed' | 'cancelled';

  /** Who is meant, with units and persons by id; null for rows. */
  @Column({ type: 'jsonb', nullable: true })
  audience!: unknown;

  /** Whoever comes to be meant while it is open is added. */
  @Column({ type: 'boolean', default: false })
  adds!: boolean;

  @Column({ type: 'uuid', nullable: true })
  document!: string | null;

  @Column({ type: 'text', nullable: true })
  deadline!: string | null;

  @Column({ type: 'int' })
  total!: number;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}

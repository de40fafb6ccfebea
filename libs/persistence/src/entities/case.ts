import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One run of a procedure. */
@Entity({ name: 'cases' })
@Unique('cases_university_number_key', ['university', 'number'])
@Check('cases_end', `(status = 'ended') = ((outcome is not null) and (ended_at is not null))`)
@Check('cases_status_check', `status in ('open', 'suspended', 'ended')`)
@Index('cases_by_author', ['university', 'author', 'filedAt'])
@Index('cases_by_parent', ['university', 'parentCase', 'parentLine', 'parentChild'], {
  unique: true,
  where: 'parent_case is not null',
})
@Index('cases_by_folded_number', { synchronize: false })
@Index('cases_by_time', ['university', 'filedAt', 'id'])
@ForeignKey('Person', ['university', 'author'], ['university', 'id'], { name: 'cases_university_author_fkey' })
@ForeignKey('University', ['university'], ['id'], { name: 'cases_university_fkey' })
@ForeignKey('PublishedPack', ['university', 'procedure', 'version'], ['university', 'procedure', 'version'], {
  name: 'cases_university_procedure_version_fkey',
})
export class Case {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  procedure!: string;

  @Column({ type: 'text' })
  version!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'uuid' })
  author!: string;

  @Column({ name: 'author_position', type: 'text' })
  authorPosition!: string;

  @Column({ name: 'author_unit', type: 'uuid' })
  authorUnit!: string;

  @Column({ type: 'text' })
  status!: 'open' | 'suspended' | 'ended';

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text' })
  core!: string;

  @Column({ type: 'jsonb' })
  header!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  items!: unknown;

  @Column({ type: 'bytea' })
  personal!: Buffer;

  @Column({ name: 'parent_case', type: 'uuid', nullable: true })
  parentCase!: string | null;

  @Column({ name: 'parent_line', type: 'uuid', nullable: true })
  parentLine!: string | null;

  @Column({ name: 'parent_child', type: 'text', nullable: true })
  parentChild!: string | null;
}

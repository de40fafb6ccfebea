import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A sheet as it was closed. */
@Entity({ name: 'sheet_revisions' })
@Check(
  'sheet_revisions_archived',
  '((printed_at is null) = (archived_as is null)) and ((printed_at is null) = (printed_by is null))',
)
@Check('sheet_revisions_revision_check', 'revision > 0')
@ForeignKey('Person', ['university', 'closedBy'], ['university', 'id'], {
  name: 'sheet_revisions_university_closed_by_fkey',
})
@ForeignKey('Person', ['university', 'printedBy'], ['university', 'id'], {
  name: 'sheet_revisions_university_printed_by_fkey',
})
@ForeignKey('Sheet', ['university', 'sheet'], ['university', 'id'], { name: 'sheet_revisions_university_sheet_fkey' })
@ForeignKey('LeasedWindow', ['university', 'windowId'], ['university', 'id'], {
  name: 'sheet_revisions_university_window_id_fkey',
})
export class SheetRevision {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  sheet!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @Column({ type: 'jsonb' })
  content!: Readonly<Record<string, unknown>>;

  @Column({ type: 'bytea' })
  hash!: Buffer;

  @Column({ name: 'closed_at', type: 'timestamptz' })
  closedAt!: Date;

  @Column({ name: 'closed_by', type: 'uuid' })
  closedBy!: string;

  @Column({ name: 'window_id', type: 'uuid', nullable: true })
  windowId!: string | null;

  @Column({ name: 'printed_at', type: 'timestamptz', nullable: true })
  printedAt!: Date | null;

  @Column({ name: 'archived_as', type: 'text', nullable: true })
  archivedAs!: string | null;

  @Column({ name: 'printed_by', type: 'uuid', nullable: true })
  printedBy!: string | null;
}

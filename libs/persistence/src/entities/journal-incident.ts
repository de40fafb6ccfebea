import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What must not be in a journal, or a disagreement with one that is kept elsewhere; for the registrar. */
@Entity({ name: 'journal_incidents' })
@Check('journal_incidents_resolved', '(resolved_at is null) = (resolution is null)')
@Index('journal_incidents_listed', ['university', 'openedAt', 'id'])
@Index('journal_incidents_once', ['university', 'connector', 'key'], {
  unique: true,
  where: 'resolved_at is null',
})
@ForeignKey('JournalConnector', ['university', 'connector'], ['university', 'code'], {
  name: 'journal_incidents_university_connector_fkey',
})
@ForeignKey('Person', ['university', 'resolvedBy'], ['university', 'id'], {
  name: 'journal_incidents_university_resolved_by_fkey',
})
@ForeignKey('LeasedWindow', ['university', 'windowId'], ['university', 'id'], {
  name: 'journal_incidents_university_window_id_fkey',
})
export class JournalIncident {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null: the product's own journal. */
  @Column({ type: 'text', nullable: true })
  connector!: string | null;

  /** The same for the same disagreement, however often it is found. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ name: 'window_id', type: 'uuid', nullable: true })
  windowId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  detail!: Readonly<Record<string, unknown>>;

  @Column({ name: 'opened_at', type: 'timestamptz', default: () => 'app_now()' })
  openedAt!: Date;

  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true })
  resolvedAt!: Date | null;

  @Column({ name: 'resolved_by', type: 'uuid', nullable: true })
  resolvedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  resolution!: string | null;
}

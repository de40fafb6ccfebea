import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A disagreement with a journal that is kept elsewhere, for the registrar. */
@Entity({ name: 'journal_incidents' })
@Check('journal_incidents_resolved', '(resolved_at is null) = (resolution is null)')
@Index('journal_incidents_once', ['university', 'connector', 'kind', 'windowId'], {
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

  @Column({ type: 'text' })
  connector!: string;

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

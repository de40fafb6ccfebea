import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A later end of a window, by a recorded decision. */
@Entity({ name: 'window_extensions' })
@Check('window_extensions_longer', 'closes_after > closes_before')
@ForeignKey('Person', ['university', 'decidedBy'], ['university', 'id'], {
  name: 'window_extensions_university_decided_by_fkey',
})
@ForeignKey('LeasedWindow', ['university', 'windowId'], ['university', 'id'], {
  name: 'window_extensions_university_window_id_fkey',
})
export class WindowExtension {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'window_id', type: 'uuid' })
  windowId!: string;

  @Column({ name: 'closes_before', type: 'timestamptz' })
  closesBefore!: Date;

  @Column({ name: 'closes_after', type: 'timestamptz' })
  closesAfter!: Date;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;
}

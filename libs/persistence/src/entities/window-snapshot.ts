import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The cells of a window when it opened, or when it ended (R08). */
@Entity({ name: 'window_snapshots' })
@Check('window_snapshots_taken_check', `taken in ('opening', 'closing')`)
@ForeignKey('LeasedWindow', ['university', 'windowId'], ['university', 'id'], {
  name: 'window_snapshots_university_window_id_fkey',
})
export class WindowSnapshot {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ name: 'window_id', type: 'uuid' })
  windowId!: string;

  @PrimaryColumn({ type: 'text' })
  taken!: string;

  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: Date;

  @Column({ type: 'jsonb' })
  cells!: readonly unknown[];

  /** What another system has told of the changes; null for the product's own journal. */
  @Column({ type: 'jsonb', nullable: true })
  changes!: readonly unknown[] | null;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}

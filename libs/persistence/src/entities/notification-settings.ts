import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a person wants to be told by e-mail. */
@Entity({ name: 'notification_settings' })
@Check('notification_settings_quiet', '(quiet_from is null) = (quiet_to is null)')
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], {
  name: 'notification_settings_university_person_fkey',
})
export class NotificationSettings {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  /** By kind; a kind that is left out is told at once. */
  @Column({ type: 'jsonb', default: {} })
  ways!: unknown;

  /** `HH:MM`, local, as the two others. */
  @Column({ name: 'digest_at', type: 'text', default: () => `'08:00'` })
  digestAt!: string;

  @Column({ name: 'quiet_from', type: 'text', nullable: true })
  quietFrom!: string | null;

  @Column({ name: 'quiet_to', type: 'text', nullable: true })
  quietTo!: string | null;
}

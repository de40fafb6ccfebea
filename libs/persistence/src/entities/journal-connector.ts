import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A journal that the institution keeps elsewhere (R28). */
@Entity({ name: 'journal_connectors' })
@Check('journal_connectors_code_check', `code <> 'built-in'`)
@Check('journal_connectors_kind_check', `kind in ('http', 'moodle')`)
@ForeignKey('University', ['university'], ['id'], { name: 'journal_connectors_university_fkey' })
export class JournalConnector {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ name: 'secret_key', type: 'bytea' })
  secretKey!: Buffer;

  @Column({ type: 'bytea' })
  secret!: Buffer;

  @Column({ type: 'uuid', array: true, nullable: true })
  disciplines!: string[] | null;

  @Column({ type: 'boolean' })
  enabled!: boolean;

  /** Since when it could not be compared with ours; null: the last comparison succeeded, or there was none. */
  @Column({ name: 'failing_since', type: 'timestamptz', nullable: true })
  failingSince!: Date | null;
}

import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The address at which a calendar reads the running terms of a person; of its token the hash alone is kept. */
@Entity({ name: 'calendar_feeds' })
@Unique('calendar_feeds_token_hash_key', ['tokenHash'])
@ForeignKey('Person', ['university', 'person'], ['university', 'id'], { name: 'calendar_feeds_university_person_fkey' })
export class CalendarFeed {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}

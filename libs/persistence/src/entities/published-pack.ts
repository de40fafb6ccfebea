import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A published version of a procedure; immutable. */
@Entity({ name: 'packs' })
@ForeignKey('University', ['university'], ['id'], { name: 'packs_university_fkey' })
export class PublishedPack {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  procedure!: string;

  @PrimaryColumn({ type: 'text' })
  version!: string;

  @Column({ type: 'json' })
  content!: unknown;

  @Column({ name: 'published_at', type: 'timestamptz', default: () => 'app_now()' })
  publishedAt!: Date;
}

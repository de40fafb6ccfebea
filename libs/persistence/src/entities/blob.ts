import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Bytes by their SHA-256: renditions and attachments. */
@Entity({ name: 'blobs' })
@ForeignKey('University', ['university'], ['id'], { name: 'blobs_university_fkey' })
export class Blob {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'bytea' })
  hash!: Buffer;

  @Column({ type: 'int' })
  size!: number;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}

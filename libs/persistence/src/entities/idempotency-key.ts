import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that acts, with its answer. */
@Entity({ name: 'idempotency_keys' })
@Check('idempotency_keys_key_check', '(length(key) >= 1) and (length(key) <= 200)')
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ name: 'request_hash', type: 'bytea' })
  requestHash!: Buffer;

  @Column({ type: 'int', nullable: true })
  status!: number | null;

  @Column({ type: 'json', nullable: true })
  answer!: unknown;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}

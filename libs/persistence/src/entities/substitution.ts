import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who acts for whom, from–to, with the order it rests on (R38). */
@Entity({ name: 'substitutions' })
@Check('substitutions_order', `order_number <> ''`)
@Check('substitutions_another', 'acting <> principal')
@Check('substitutions_period', 'valid_to > valid_from')
@Check('substitutions_scope', `procedures <> '{}'`)
@Check(
  'substitutions_revoked',
  '(revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_because is null)',
)
@Index('substitutions_by_acting', ['university', 'acting', 'principal'])
@Index('substitutions_by_principal', ['university', 'principal'])
@Index('substitutions_by_start', ['university', 'validFrom', 'id'])
@ForeignKey('Person', ['university', 'principal'], ['university', 'id'], {
  name: 'substitutions_university_principal_fkey',
})
@ForeignKey('Person', ['university', 'acting'], ['university', 'id'], { name: 'substitutions_university_acting_fkey' })
@ForeignKey('Person', ['university', 'recordedBy'], ['university', 'id'], {
  name: 'substitutions_university_recorded_by_fkey',
})
@ForeignKey('Person', ['university', 'revokedBy'], ['university', 'id'], {
  name: 'substitutions_university_revoked_by_fkey',
})
export class Substitution {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  principal!: string;

  @Column({ type: 'uuid' })
  acting!: string;

  @Column({ name: 'order_number', type: 'text' })
  orderNumber!: string;

  @Column({ name: 'order_date', type: 'date' })
  orderDate!: string;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz' })
  validTo!: Date;

  /** Null: every procedure. */
  @Column({ type: 'text', array: true, nullable: true })
  procedures!: string[] | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'app_now()' })
  recordedAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy!: string | null;

  @Column({ name: 'revoked_because', type: 'text', nullable: true })
  revokedBecause!: string | null;
}

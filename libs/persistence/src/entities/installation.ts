import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The epoch of the installation; one row. */
@Entity({ name: 'installation' })
@Check('installation_only_row_check', 'only_row')
export class Installation {
  @PrimaryColumn({ name: 'only_row', type: 'boolean', default: true })
  onlyRow!: boolean;

  @Column({ type: 'int', default: 1 })
  epoch!: number;
}

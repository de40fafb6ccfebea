import type { LocalizedText } from '@kelisim/domain';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A council of a unit and who keeps its minutes. */
@Entity({ name: 'councils' })
@Unique('councils_university_kind_unit_key', ['university', 'kind', 'unit'])
@ForeignKey('University', ['university'], ['id'], { name: 'councils_university_fkey' })
@ForeignKey('PositionTitle', ['university', 'secretaryPosition'], ['university', 'code'], {
  name: 'councils_university_secretary_position_fkey',
})
@ForeignKey('Unit', ['university', 'unit'], ['university', 'id'], { name: 'councils_university_unit_fkey' })
export class Council {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid' })
  unit!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ name: 'secretary_position', type: 'text' })
  secretaryPosition!: string;
}

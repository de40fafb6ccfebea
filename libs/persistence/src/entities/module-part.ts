import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A department that teaches a part of an integrated module. */
@Entity({ name: 'module_parts' })
@ForeignKey('Unit', ['university', 'department'], ['university', 'id'], {
  name: 'module_parts_university_department_fkey',
})
@ForeignKey('Discipline', ['university', 'module'], ['university', 'id'], {
  name: 'module_parts_university_module_fkey',
})
export class ModulePart {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  module!: string;

  @PrimaryColumn({ type: 'uuid' })
  department!: string;

  @Column({ type: 'int' })
  place!: number;
}

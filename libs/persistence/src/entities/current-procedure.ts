import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The version of a procedure that new cases start with. */
@Entity({ name: 'procedures' })
@ForeignKey('University', ['university'], ['id'], { name: 'procedures_university_fkey' })
@ForeignKey('PublishedPack', ['university', 'id', 'version'], ['university', 'procedure', 'version'], {
  name: 'procedures_university_id_version_fkey',
})
export class CurrentProcedure {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  version!: string;
}

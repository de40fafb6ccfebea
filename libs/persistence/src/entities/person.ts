import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A member of the staff. */
@Entity({ name: 'people' })
@Check('people_language_check', `language in ('ru', 'kk', 'ky', 'en')`)
@Index('people_by_folded_name', { synchronize: false })
@ForeignKey('University', ['university'], ['id'], { name: 'people_university_fkey' })
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'short_name', type: 'text' })
  shortName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', default: () => `'ru'` })
  language!: 'ru' | 'kk' | 'ky' | 'en';
}

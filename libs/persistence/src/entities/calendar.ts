import type { WorkingCalendar } from '@kelisim/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A version of a university’s working calendar. */
@Entity({ name: 'calendars' })
@ForeignKey('University', ['university'], ['id'], { name: 'calendars_university_fkey' })
export class Calendar {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  version!: string;

  @Column({ type: 'jsonb' })
  content!: WorkingCalendar;

  @Column({ name: 'valid_from', type: 'timestamptz', default: () => 'app_now()' })
  validFrom!: Date;
}

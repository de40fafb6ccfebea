import type { ScheduleDefinition } from '@kelisim/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When the calendar starts a procedure, as its published pack says. */
@Entity({ name: 'schedules' })
@ForeignKey('CurrentProcedure', ['university', 'procedure'], ['university', 'id'], {
  name: 'schedules_university_procedure_fkey',
})
export class Schedule {
  @PrimaryColumn({ type: 'uuid' })
  university!: string;

  @PrimaryColumn({ type: 'text' })
  procedure!: string;

  @Column({ type: 'jsonb' })
  content!: ScheduleDefinition;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  since!: Date;
}

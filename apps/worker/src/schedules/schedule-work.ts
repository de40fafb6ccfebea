import { CaseStores, Database, startBySchedule } from '@kelisim/persistence';
import type { ScheduleActivities, ScheduledProcedure, ScheduledStanding } from '@kelisim/workflows';
import { Inject, Injectable } from '@nestjs/common';

/** The activity by which the calendar files cases. */
@Injectable()
export class ScheduleWork implements ScheduleActivities {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  startBySchedule(procedure: ScheduledProcedure, called: string): Promise<ScheduledStanding> {
    return startBySchedule(this.database, this.stores, procedure, called);
  }
}

import type { Configuration, Logger } from '@kelisim/platform';
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ProblemFilter } from '../http/problem/problem-filter';
import { RefusalKeeper } from '../http/problem/refusal-keeper';
import { SessionGuard } from '../http/security/session-guard';
import { AcquaintancesModule } from '../resources/acquaintances/acquaintances-module';
import { AttachmentsModule } from '../resources/attachments/attachments-module';
import { CalendarFeedModule } from '../resources/calendar-feed/calendar-feed-module';
import { CalendarsModule } from '../resources/calendars/calendars-module';
import { CasesModule } from '../resources/cases/cases-module';
import { ChoicesModule } from '../resources/choices/choices-module';
import { CouncilsModule } from '../resources/councils/councils-module';
import { DeadlinesModule } from '../resources/deadlines/deadlines-module';
import { DemoModule } from '../resources/demo/demo-module';
import { DocumentsModule } from '../resources/documents/documents-module';
import { EventsModule } from '../resources/events/events-module';
import { FillingModule } from '../resources/filling/filling-module';
import { HealthModule } from '../resources/health/health-module';
import { ImportsModule } from '../resources/imports/imports-module';
import { IncidentsModule } from '../resources/incidents/incidents-module';
import { JournalConnectorsModule } from '../resources/journal-connectors/journal-connectors-module';
import { JournalsModule } from '../resources/journals/journals-module';
import { LettersModule } from '../resources/letters/letters-module';
import { MailModule } from '../resources/mail/mail-module';
import { NotificationsModule } from '../resources/notifications/notifications-module';
import { PeopleModule } from '../resources/people/people-module';
import { ProceduresModule } from '../resources/procedures/procedures-module';
import { QuestionsModule } from '../resources/questions/questions-module';
import { RowsModule } from '../resources/rows/rows-module';
import { SessionModule } from '../resources/session/session-module';
import { SetupModule } from '../resources/setup/setup-module';
import { SheetsModule } from '../resources/sheets/sheets-module';
import { SittingsModule } from '../resources/sittings/sittings-module';
import { StudentsModule } from '../resources/students/students-module';
import { SubstitutionsModule } from '../resources/substitutions/substitutions-module';
import { TasksModule } from '../resources/tasks/tasks-module';
import { TeachingModule } from '../resources/teaching/teaching-module';
import { VerifyModule } from '../resources/verify/verify-module';
import { WindowsModule } from '../resources/windows/windows-module';
import { Closing } from './closing';
import { foundations } from './foundations';
import { OrganisationDirectory } from './organisation-directory';

const resources = [
  SessionModule,
  ProceduresModule,
  CasesModule,
  TasksModule,
  AcquaintancesModule,
  RowsModule,
  QuestionsModule,
  PeopleModule,
  SubstitutionsModule,
  CouncilsModule,
  SittingsModule,
  ChoicesModule,
  DocumentsModule,
  AttachmentsModule,
  DeadlinesModule,
  CalendarsModule,
  ImportsModule,
  JournalsModule,
  TeachingModule,
  FillingModule,
  StudentsModule,
  WindowsModule,
  IncidentsModule,
  JournalConnectorsModule,
  SheetsModule,
  LettersModule,
  MailModule,
  NotificationsModule,
  CalendarFeedModule,
  EventsModule,
  VerifyModule,
  DemoModule,
  SetupModule,
  HealthModule,
];

/** The API process: its connections for every resource, and the guard and filter that stand before all routes. */
@Module({})
export class ApiModule {
  static of(configuration: Configuration, logger: Logger): DynamicModule {
    const shared = [...foundations(configuration, logger), OrganisationDirectory, RefusalKeeper, SessionGuard];
    return {
      module: ApiModule,
      global: true,
      imports: resources,
      providers: [
        ...shared,
        Closing,
        { provide: APP_GUARD, useExisting: SessionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: shared,
    };
  }
}

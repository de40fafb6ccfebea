import { PaperPrinter, RendererClient } from '@kelisim/documents';
import { ConnectedJournal, JournalSystems, OutsideWindows } from '@kelisim/journal';
import {
  BlobStore,
  CaseSealer,
  CaseStores,
  createDataSource,
  Database,
  JournalPort,
  PackStore,
  PostgresBlobStore,
} from '@kelisim/persistence';
import { Failpoints } from '@kelisim/platform';
import type { Configuration, Logger } from '@kelisim/platform';
import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { join, resolve } from 'node:path';
import { RollKeeper } from './reconciling/roll-keeper';
import { WrittenVoteKeeper } from './reconciling/written-vote-keeper';
import { CalendarFinisher } from './calendars/calendar-finisher';
import { OrphanKeeper } from './orphans/orphan-keeper';
import { CaseWork } from './activities/case-activities';
import { OutsideWork } from './activities/outside-activities';
import { FormerWorkflows } from './epoch/former-workflows';
import { Reconciler } from './reconciling/reconciler';
import { MailDelivery } from './post/mail-delivery';
import { PostOffice } from './post/post-office';
import { Outbox } from './relay/outbox';
import { ScheduleKeeper } from './schedules/schedule-keeper';
import { ScheduleWork } from './schedules/schedule-work';
import { TemporalLink } from './temporal/temporal-link';
import { CONFIGURATION, LOG } from './tokens';
import { WorkerLife } from './worker-life';

/** The shared layout of papers. Compiled or not, this file lies three folders below the product's root. */
const templates = join(resolve(__dirname, '..', '..', '..'), 'templates');

/** Connections, and what is made of the configuration. */
const foundations: Provider[] = [
  {
    provide: Database,
    inject: [CONFIGURATION],
    useFactory: async ({ databaseUrl, databasePoolSize }: Configuration): Promise<Database> => {
      const settings = { poolSize: databasePoolSize, applicationName: 'kelisim-worker' };
      return new Database(await createDataSource(databaseUrl, settings).initialize());
    },
  },
  {
    provide: CaseSealer,
    inject: [CONFIGURATION],
    useFactory: ({ masterKey }: Configuration): CaseSealer => new CaseSealer(masterKey),
  },
  { provide: PackStore, inject: [Database], useFactory: (database: Database): PackStore => new PackStore(database) },
  { provide: JournalPort, useClass: ConnectedJournal },
  {
    provide: CaseStores,
    inject: [CaseSealer, PackStore, JournalPort],
    useFactory: (sealer: CaseSealer, packs: PackStore, journal: JournalPort): CaseStores =>
      new CaseStores(sealer, packs, journal),
  },
  {
    provide: JournalSystems,
    inject: [Database, CaseSealer],
    useFactory: (database: Database, sealer: CaseSealer): JournalSystems => new JournalSystems(database, sealer),
  },
  {
    provide: OutsideWindows,
    inject: [Database, CaseStores, JournalSystems],
    useFactory: (database: Database, stores: CaseStores, systems: JournalSystems): OutsideWindows =>
      new OutsideWindows(database, stores, systems),
  },
  {
    provide: BlobStore,
    inject: [Database],
    useFactory: (database: Database): BlobStore => new PostgresBlobStore(database),
  },
  {
    provide: RendererClient,
    inject: [CONFIGURATION],
    useFactory: ({ rendererSocket }: Configuration): RendererClient => new RendererClient(rendererSocket),
  },
  {
    provide: PaperPrinter,
    inject: [RendererClient, CONFIGURATION],
    useFactory: (renderer: RendererClient, { publicUrl }: Configuration): PaperPrinter =>
      new PaperPrinter(renderer, templates, publicUrl),
  },
  {
    provide: Failpoints,
    inject: [CONFIGURATION],
    useFactory: ({ failpoints, dataFolder }: Configuration): Failpoints =>
      new Failpoints(failpoints, join(dataFolder, 'failpoints')),
  },
];

/** The worker process: a context without HTTP, wired by hand. */
@Module({})
export class WorkerModule {
  static of(configuration: Configuration, log: Logger): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: LOG, useValue: log },
        ...foundations,
        CalendarFinisher,
        OrphanKeeper,
        RollKeeper,
        CaseWork,
        FormerWorkflows,
        OutsideWork,
        MailDelivery,
        Outbox,
        PostOffice,
        Reconciler,
        ScheduleKeeper,
        ScheduleWork,
        TemporalLink,
        WorkerLife,
        WrittenVoteKeeper,
      ],
    };
  }
}

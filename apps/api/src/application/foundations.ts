import { RendererClient } from '@kelisim/documents';
import { ConnectedJournal } from '@kelisim/journal';
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
import type { Provider } from '@nestjs/common';
import { join } from 'node:path';
import { CONFIGURATION, LOGGER } from './parts';

/** The connections of the process, and what is made of its configuration. */
export const foundations = (configuration: Configuration, logger: Logger): Provider[] => [
  { provide: CONFIGURATION, useValue: configuration },
  { provide: LOGGER, useValue: logger },
  {
    provide: Database,
    useFactory: async (): Promise<Database> => {
      const settings = { poolSize: configuration.databasePoolSize, applicationName: 'kelisim-api' };
      return new Database(await createDataSource(configuration.databaseUrl, settings).initialize());
    },
  },
  { provide: CaseSealer, useFactory: (): CaseSealer => new CaseSealer(configuration.masterKey) },
  { provide: PackStore, inject: [Database], useFactory: (database: Database): PackStore => new PackStore(database) },
  { provide: JournalPort, useClass: ConnectedJournal },
  {
    provide: CaseStores,
    inject: [CaseSealer, PackStore, JournalPort],
    useFactory: (sealer: CaseSealer, packs: PackStore, journal: JournalPort): CaseStores =>
      new CaseStores(sealer, packs, journal),
  },
  {
    provide: BlobStore,
    inject: [Database],
    useFactory: (database: Database): BlobStore => new PostgresBlobStore(database),
  },
  { provide: RendererClient, useFactory: (): RendererClient => new RendererClient(configuration.rendererSocket) },
  {
    provide: Failpoints,
    useFactory: (): Failpoints =>
      new Failpoints(configuration.failpoints, join(configuration.dataFolder, 'failpoints')),
  },
];

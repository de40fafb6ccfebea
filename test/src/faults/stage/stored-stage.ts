import { ConnectedJournal } from '@kelisim/journal';
import { CaseSealer, CaseStores, createDataSource, Database, PackStore } from '@kelisim/persistence';
import { sampleUniversity } from '@kelisim/samples';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an oracle looks into: the stored truth of a product that runs, or has run, and the Temporal that follows it. */
export interface StoredStage {
  readonly university: string;
  readonly database: Database;
  readonly stores: CaseStores;
  readonly temporalAddress: string;
  readonly taskQueue: string;
}

/** The master key that an installation has made for itself. */
export const keptMasterKey = (dataFolder: string): Buffer =>
  Buffer.from(readFileSync(join(dataFolder, 'master-key'), 'utf8').trim(), 'base64');

/** As owner: the oracle looks past every fence of the product. The caller closes the database. */
export async function openStored(
  masterKey: Buffer,
  ownerUrl: string,
  temporalAddress: string,
  taskQueue = 'kelisim',
): Promise<StoredStage> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 4, applicationName: 'oracle' });
  const database = new Database(await dataSource.initialize());
  const stores = new CaseStores(new CaseSealer(masterKey), new PackStore(database), new ConnectedJournal());
  return { university: sampleUniversity, database, stores, temporalAddress, taskQueue };
}

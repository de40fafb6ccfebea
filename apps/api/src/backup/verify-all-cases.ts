import { ConnectedJournal } from '@kelisim/journal';
import { CaseSealer, CaseStores, createDataSource, Database, PackStore, verifyCase } from '@kelisim/persistence';
import type { CaseRef } from '@kelisim/persistence';

/** What was found in all cases of an installation. */
export interface AllCasesVerified {
  readonly cases: number;
  readonly events: number;
  /** Cases whose chain or replay does not hold: id and what is broken. */
  readonly broken: readonly { readonly caseId: string; readonly what: string }[];
}

const SIGN_OF_LIFE = 500;

/** Verifies every case of every university from its rows: chains, replay, what people were shown. */
export async function verifyAllCases(
  ownerUrl: string,
  masterKey: Buffer,
  tell: (line: string) => void,
): Promise<AllCasesVerified> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 2, applicationName: 'kelisim-restore' });
  const database = new Database(await dataSource.initialize());
  try {
    const stores = new CaseStores(new CaseSealer(masterKey), new PackStore(database), new ConnectedJournal());
    const refs = await allCases(database);
    let events = 0;
    const broken: { caseId: string; what: string }[] = [];
    for (const [index, ref] of refs.entries()) {
      const found = await verifyCase(database, stores, ref);
      events += found.events;
      if (found.broken !== null) broken.push({ caseId: ref.caseId, what: JSON.stringify(found.broken) });
      if ((index + 1) % SIGN_OF_LIFE === 0) tell(`  … ${index + 1} of ${refs.length} cases verified`);
    }
    return { cases: refs.length, events, broken };
  } finally {
    await database.close();
  }
}

/** As owner of the tables, who sees past the fence between universities. */
async function allCases(database: Database): Promise<readonly CaseRef[]> {
  const { rows } = await database.system(
    async (q) =>
      await q.query<{ university: string; id: string }>('select university, id from cases order by university, id'),
  );
  return rows.map(({ university, id }) => ({ university, caseId: id }));
}

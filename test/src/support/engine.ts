import type { Pack } from '@kelisim/domain';
import { ConnectedJournal } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';
import { CaseSealer, CaseStores, createDataSource, Database, PackStore, publishPack } from '@kelisim/persistence';
import { sampleUniversity } from '@kelisim/samples';
import type { TestDatabase } from './test-database';
import { makeSampleDatabase } from './test-database';
import { readShippedPacks } from './shipped-packs';

/** The engine over a database of its own, with the sample university and all packs: no HTTP, no Temporal. */
export interface TestEngine {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly stores: CaseStores;
  readonly university: string;
  /** Somebody who holds a position, in a unit of that code where it is given. */
  person(position: string, unit?: string): Promise<SessionPerson>;
  byId(person: string): Promise<SessionPerson>;
  publish(pack: Pack): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestEngine(): Promise<TestEngine> {
  const test = await makeSampleDatabase();
  const dataSource = createDataSource(test.applicationUrl, { poolSize: 8, applicationName: 'engine-test' });
  await dataSource.initialize();
  const database = new Database(dataSource);
  const stores = new CaseStores(new CaseSealer(Buffer.alloc(32, 7)), new PackStore(database), new ConnectedJournal());
  const engine: TestEngine = {
    test,
    database,
    stores,
    university: sampleUniversity,
    person: async (position, unit) => await findPerson(test, { position, unit: unit ?? null, id: null }),
    byId: async (id) => await findPerson(test, { position: null, unit: null, id }),
    publish: async (pack) => {
      await publishPack(test.owner, sampleUniversity, pack);
    },
    stop: async () => {
      await database.close();
      await test.drop();
    },
  };
  for (const pack of readShippedPacks()) await engine.publish(pack);
  return engine;
}

async function findPerson(
  test: TestDatabase,
  wanted: { position: string | null; unit: string | null; id: string | null },
): Promise<SessionPerson> {
  const { rows } = await test.owner.query<SessionPerson>(
    `select p.university, c.id as account, p.id as person, p.name, p.short_name as "shortName", p.language,
       (select coalesce(json_agg(json_build_object('position', a.position, 'unit', a.unit)), '[]') from appointments a where a.university = p.university and a.person = p.id) as appointments
     from people p join accounts c on c.university = p.university and c.person = p.id
     where ($3::uuid is null or p.id = $3) and ($1::text is null or exists (select from appointments a join units u on u.university = a.university and u.id = a.unit
       where a.university = p.university and a.person = p.id and a.position = $1 and ($2::text is null or u.code = $2)))
     order by (select count(*) from appointments a where a.university = p.university and a.person = p.id), p.id limit 1`,
    [wanted.position, wanted.unit, wanted.id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`nobody is ${wanted.position ?? ''} of ${wanted.unit ?? 'any unit'}`);
  return row;
}

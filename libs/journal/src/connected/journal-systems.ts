import type { CaseSealer, Database, Queryable } from '@kelisim/persistence';
import { ConnectorFault } from '../connector/connector-fault';
import type { Fetch } from '../connector/exchange';
import { HttpJournal } from '../connector/http/http-journal';
import type { JournalSystem } from '../connector/journal-system';
import { MoodleJournal } from '../connector/moodle/moodle-journal';

interface ConnectorRow {
  readonly code: string;
  readonly kind: 'http' | 'moodle';
  readonly address: string;
  readonly secret_key: Buffer;
  readonly secret: Buffer;
  readonly now: Date;
}

/** The systems that the connectors of a university lead to. */
export class JournalSystems {
  constructor(
    private readonly database: Database,
    private readonly sealer: CaseSealer,
    private readonly fetch: Fetch = globalThis.fetch,
  ) {}

  /**
   * The system of a connector, also of one that is no longer enabled: its windows have to end.
   *
   * @throws ConnectorFault `refused` where there is no such connector, or its settings cannot be used.
   */
  async of(university: string, code: string): Promise<JournalSystem> {
    const row = await this.database.read(university, async (q) => await readConnector(q, code));
    if (row === undefined) throw new ConnectorFault('refused', { reason: 'connector-unknown' });
    const secret = this.sealer.open<string>(this.sealer.unwrap(row.secret_key), row.secret);
    const options = { address: row.address, now: lawsClock(row.now), fetch: this.fetch };
    try {
      return row.kind === 'moodle'
        ? new MoodleJournal({ ...options, token: secret })
        : new HttpJournal({ ...options, key: { id: row.code, secret: Buffer.from(secret) } });
    } catch {
      throw new ConnectorFault('refused', { reason: 'settings-unfit' });
    }
  }
}

async function readConnector(q: Queryable, code: string): Promise<ConnectorRow | undefined> {
  const { rows } = await q.query<ConnectorRow>(
    `select code, kind, address, secret_key, secret, app_now() as now from journal_connectors
     where university = app_university() and code = $1`,
    [code],
  );
  return rows[0];
}

/** The database's clock, read once and carried on by the machine's: an exchange takes seconds. */
function lawsClock(read: Date): () => Date {
  const since = performance.now();
  return () => new Date(read.getTime() + performance.now() - since);
}

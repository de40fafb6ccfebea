import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { Announcer } from './announcer';
import type { Queryable } from './queryable';
import { isRepeatable } from './repeatable-fault';
import { Listener } from './listener';
import { statementName } from './statement-name';
import type { Transaction } from './transaction';

/** How often a transaction is run again after a deadlock or a race for a unique key. */
const attempts = 4;

/**
 * Connections of TypeORM's pool with the plain driver. Every piece of work names its university; the connection then
 * sees that university's rows only (row-level security). The setting stays on the connection and is renewed only when
 * it differs: one statement less for each piece of work.
 */
export class Database {
  private readonly settings = new WeakMap<PoolClient, string>();
  private readonly listeners = new Set<Listener>();
  private readonly announcer = new Announcer(async (work) => await this.system(work));

  constructor(private readonly dataSource: DataSource) {}

  /** Statements on their own, each its own transaction. */
  async read<T>(university: string, work: (q: Queryable) => Promise<T>): Promise<T> {
    return await this.withConnection(university, async (client) => await work(queryable(client)));
  }

  /**
   * One transaction. After a deadlock, or when somebody else took a unique key first, everything is rolled back and the
   * work runs again from its beginning: it must have no effect outside the transaction.
   */
  async transaction<T>(university: string, work: (q: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const announced: string[] = [];
      const announce = (to: Iterable<string>): void => {
        announced.push(...to);
      };
      try {
        const result = await this.withConnection(
          university,
          async (client) => await runTransaction(client, async (q) => await work({ ...q, announce })),
        );
        if (announced.length > 0) this.announcer.announce(university, announced);
        return result;
      } catch (error) {
        if (attempt >= attempts || !isRepeatable(error)) throw error;
      }
    }
  }

  /** Statements that read only, and all see the one moment at which the first of them began. */
  async snapshot<T>(university: string, work: (q: Queryable) => Promise<T>): Promise<T> {
    return await this.withConnection(university, async (client) => await runTransaction(client, work, oneMoment));
  }

  /** Work of the installation as a whole: no university's rows are in sight. */
  async system<T>(work: (q: Queryable) => Promise<T>): Promise<T> {
    return await this.withConnection('', async (client) => await work(queryable(client)));
  }

  /** Hears notices of the database on a connection of its own, again after it was lost. Gives the function that ends it. */
  async listen(
    channels: readonly string[],
    onNotice: (channel: string, payload: string) => void,
  ): Promise<() => Promise<void>> {
    const listener = new Listener(this.dataSource, channels, onNotice);
    this.listeners.add(listener);
    await listener.start();
    return async () => {
      this.listeners.delete(listener);
      await listener.stop();
    };
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.listeners].map(async (listener) => {
        await listener.stop();
      }),
    );
    await this.announcer.stop();
    await this.dataSource.destroy();
  }

  private async withConnection<T>(university: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    // TypeORM's type does not say which driver it made; the data source is always Postgres.
    const driver = this.dataSource.driver as unknown as Pick<PostgresDriver, 'obtainMasterConnection'>;
    const [client, release] = (await driver.obtainMasterConnection()) as [PoolClient, (error?: Error) => void];
    let fault: Error | undefined;
    try {
      if (this.settings.get(client) !== university) {
        await client.query(settings, [university]);
        this.settings.set(client, university);
      }
      return await work(client);
    } catch (error) {
      if (isConnectionLost(error)) fault = error as Error;
      throw error;
    } finally {
      // A broken connection must not go back to the pool.
      release(fault);
    }
  }
}

function queryable(client: PoolClient): Queryable {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      await client.query<Row>({ name: statementName(text), text, values: [...values] }),
  };
}

/**
 * What a connection is told once, and again when it changes university. Our statements are short, go by key and run
 * thousands of times: Postgres keeps one plan for each instead of planning it anew at every execution, which costs it as much
 * time as the work itself. A plan that is kept must not be one for the small tables it was made on: walking by an index
 * is right at any size, and lists are read by pages of an index too.
 */
const settings = `select set_config('kelisim.university', $1, false), set_config('plan_cache_mode', 'force_generic_plan', false),
  set_config('enable_seqscan', 'off', false), set_config('enable_hashjoin', 'off', false), set_config('enable_mergejoin', 'off', false)`;

const oneMoment = 'begin isolation level repeatable read, read only';

async function runTransaction<T>(client: PoolClient, work: (q: Queryable) => Promise<T>, begin = 'begin'): Promise<T> {
  await client.query(begin);
  try {
    const result = await work(queryable(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // The first fault is the one to tell; a rollback on a dead connection fails too.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Class 08 and 57 of SQLSTATE, and the driver's own words for a socket that is gone. */
function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(08|57P)/.test(code) || /ECONNRESET|EPIPE|Connection terminated/.test(`${code} ${error.message}`);
}

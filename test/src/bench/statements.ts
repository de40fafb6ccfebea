import { Client } from 'pg';

/** One kind of statement, over all connections. */
export interface StatementCost {
  readonly calls: number;
  /** Of Postgres's own time, without the way there and back. */
  readonly totalMilliseconds: number;
  readonly meanMilliseconds: number;
  /** What one of them wrote into the log that a commit brings to the disk. */
  readonly logKilobytes: number;
  readonly text: string;
}

/** Asks Postgres what statements it has executed. */
export class StatementCounts {
  private constructor(private readonly client: Client) {}

  static async open(ownerUrl: string): Promise<StatementCounts> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query('create extension if not exists pg_stat_statements');
    return new StatementCounts(client);
  }

  async reset(): Promise<void> {
    await this.client.query('select pg_stat_statements_reset()');
  }

  /** Statements since {@link reset}, BEGIN and COMMIT among them; not our own questions. */
  async count(): Promise<number> {
    const { rows } = await this.client.query<{ calls: number }>(
      `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements where query !~ 'pg_stat_statements'`,
    );
    return rows[0]?.calls ?? 0;
  }

  /** What cost most since {@link reset}. */
  async costliest(most: number): Promise<readonly StatementCost[]> {
    const { rows } = await this.client.query<StatementCost>(
      `select calls::int, round(total_exec_time::numeric, 1)::float8 as "totalMilliseconds", round(mean_exec_time::numeric, 3)::float8 as "meanMilliseconds",
         round(wal_bytes / 1024 / calls, 1)::float8 as "logKilobytes", left(regexp_replace(query, '\\s+', ' ', 'g'), 160) as text
       from pg_stat_statements where query !~ 'pg_stat_statements' order by total_exec_time desc limit $1`,
      [most],
    );
    return rows;
  }

  /**
   * Lets Postgres look at what is in the tables, as it does by itself within a minute. Before that it takes them for empty
   * and makes plans that read all of a university's rows; a figure must not depend on when that minute is over.
   */
  async refreshStatistics(): Promise<void> {
    await this.client.query('analyze');
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** What a statement gave: its rows, and how many it gave or touched. */
export interface QueryAnswer<Row> {
  rows: Row[];
  rowCount: number | null;
}

/**
 * Whatever runs a statement: a pooled connection, a transaction, a test's own client of `pg`. The use cases ask for no
 * more, so that the transaction they run in is always their caller's.
 */
export interface Queryable {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<QueryAnswer<Row>>;
}

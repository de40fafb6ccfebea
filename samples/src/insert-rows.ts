import type { Queryable } from '@kelisim/persistence';

/** Rows to insert: every one has the same columns, named as in the table. */
export interface RowsOf {
  readonly table: string;
  readonly rows: readonly object[];
  /** Leave rows alone that are there already. */
  readonly onlyNew?: boolean;
}

/** Inserts many rows of a table by one statement, and gives how many were inserted. */
export async function insertRows(client: Queryable, university: string, insert: RowsOf): Promise<number> {
  const [first] = insert.rows;
  if (first === undefined) return 0;
  const columns = ['university', ...Object.keys(first)].map((name) => `"${name}"`).join(', ');
  const rows = insert.rows.map((row) => ({ university, ...row }));
  const { rowCount } = await client.query(
    `insert into ${insert.table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${insert.table}, $1)
     ${insert.onlyNew === true ? 'on conflict do nothing' : ''}`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

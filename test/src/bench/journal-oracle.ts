import type { Client } from 'pg';
import { judgeChanges } from '../support/journal-oracle';
import type { SavingRecord } from './saving-teachers';

/** What must be none, and two numbers that must be the same. */
export interface JournalOracle {
  /** Changes whose moment lies outside the right they name, or outside its scope. */
  readonly outsideTheirRight: number;
  /** Changes whose «before» is not what the change before them left. */
  readonly brokenChains: number;
  /** Cells that do not hold what was acknowledged last. */
  readonly lost: number;
  readonly changes: { readonly acknowledged: number; readonly recorded: number };
  readonly byRight: Readonly<Record<string, number>>;
}

/** Judges all changes after this one, and what the API has acknowledged. */
export async function judgeJournal(owner: Client, after: string, record: SavingRecord): Promise<JournalOracle> {
  const { rows } = await owner.query<{ right_kind: string; count: number }>(
    'select right_kind, count(*)::int as count from mark_changes where id > $1 group by right_kind',
    [after],
  );
  const judged = await judgeChanges(owner, after);
  return {
    ...judged,
    lost: await countLost(owner, record),
    changes: { acknowledged: record.changed, recorded: rows.reduce((sum, row) => sum + row.count, 0) },
    byRight: Object.fromEntries(rows.map((row): [string, number] => [row.right_kind, row.count])),
  };
}

/** The last change that was made before a measurement. */
export async function lastChange(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select coalesce(max(id), 0)::text as id from mark_changes');
  return rows[0]?.id ?? '0';
}

async function countLost(owner: Client, { acknowledged }: SavingRecord): Promise<number> {
  const cells = [...acknowledged].map(([cell, value]) => {
    const [lesson, student] = cell.split(' ');
    return { lesson, student, value };
  });
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from json_to_recordset($1) as c (lesson uuid, student uuid, value text)
     where not exists (
       select from universities u join marks m on m.university = u.id
       where m.lesson = c.lesson and m.student = c.student and m.value = c.value
     )`,
    [JSON.stringify(cells)],
  );
  return rows[0]?.count ?? -1;
}

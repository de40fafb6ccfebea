import type { RosterRecord } from './roster';
import type { RosterFaultCode } from './roster-fault';
import type { RosterIds, RosterKind } from './roster-ids';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

type ColumnType = 'uuid' | 'text' | 'jsonb' | 'date' | 'int' | 'timestamptz';
type Values = Readonly<Record<string, unknown>>;

/** How records of a kind become rows of a table with `(university, id)` as its key. */
export interface RecordPlan<R extends RosterRecord> {
  readonly kind: RosterKind;
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Keys by which a row is recognised that no import has named yet. The first one that finds a row decides. */
  readonly natural: readonly (readonly string[])[];
  /** Columns of natural keys that may be null. */
  readonly nullable?: readonly string[];
  /** What a record is told by if another one has its natural key. */
  readonly taken: { readonly code: RosterFaultCode; readonly column: string };
  /** Columns that are set with the row and later only when one of these others changes. */
  readonly follows?: { readonly columns: readonly string[]; readonly when: readonly string[] };
  /** Columns that are set with the row and never again. */
  readonly once?: readonly string[];
  readonly valuesOf: (record: R, ids: RosterIds) => Values;
}

/** A row that is to be written, in the order of the records. */
export type RowToWrite = Values & { readonly id: string };

/**
 * Writes the records of a kind by one statement: those that no import has named and whose natural key no row has are added,
 * the others changed where they differ.
 *
 * @param check looks at the rows that are to be written, those recognised by their natural key among them, and adds what faults it finds.
 */
export async function writeRecords<R extends RosterRecord>(
  writing: Writing,
  plan: RecordPlan<R>,
  records: readonly R[],
  check?: (rows: readonly RowToWrite[]) => Promise<void>,
): Promise<void> {
  if (records.length === 0) return;
  await nameRecords(writing, plan, records);
  stopAtFault(writing);
  const { ids, tally, q } = writing;
  const rows = records.map((record) => ({
    id: ids.get(plan.kind, record.sourcedId),
    ...plan.valuesOf(record, ids),
  }));
  await check?.(rows);
  stopAtFault(writing);
  const written = await q.query<{ id: string; added: boolean }>(upsert(plan), [JSON.stringify(rows)]);
  const outcomes = new Map(written.rows.map(({ id, added }) => [id, added ? 'added' : 'changed'] as const));
  for (const record of records) tally.count(record, outcomes.get(ids.get(plan.kind, record.sourcedId)) ?? 'unchanged');
}

/** Gives every record its id: as named before, that of the row with its natural key, or a new one. */
async function nameRecords<R extends RosterRecord>(
  { q, ids, faults }: Writing,
  plan: RecordPlan<R>,
  records: readonly R[],
): Promise<void> {
  const { kind, taken } = plan;
  const found = plan.natural.length === 0 ? [] : await findNatural(q, plan, records, ids);
  const used = new Map(records.flatMap(({ sourcedId }) => [[ids.find(kind, sourcedId) ?? '', sourcedId]]));
  records.forEach((record, place) => {
    const { sourcedId } = record;
    for (const id of found[place] ?? []) {
      if (ids.find(kind, sourcedId) === undefined && !used.has(id)) {
        ids.name(kind, sourcedId, id);
        used.set(id, sourcedId);
      }
      if (ids.find(kind, sourcedId) !== id) faults.add(record, taken.code, { column: taken.column });
    }
    if (ids.find(kind, sourcedId) === undefined) ids.name(kind, sourcedId);
  });
}

/** For each record the ids of the rows that have one of its natural keys. */
async function findNatural<R extends RosterRecord>(
  q: Writing['q'],
  { table, natural, nullable = [], columns, valuesOf }: RecordPlan<R>,
  records: readonly R[],
  ids: RosterIds,
): Promise<readonly (readonly string[])[]> {
  const names = [...new Set(natural.flat())];
  const typed = names.map((name) => `${name} ${columns[name] ?? 'text'}`).join(', ');
  const searches = natural.map((key, rank) => {
    // Only `=` finds its rows by an index.
    const same = key.map((name) => `t.${name} ${nullable.includes(name) ? 'is not distinct from' : '='} c.${name}`);
    return `select c.place, ${rank} as rank, t.id from c join ${table} t on t.university = app_university() and ${same.join(' and ')}`;
  });
  const { rows } = await q.query<{ place: number; id: string }>(
    `with c as materialized (
       select * from rows from (json_to_recordset($1) as (${typed})) with ordinality as c (${names.join(', ')}, place)
     )
     select place::int as place, id from (${searches.join(' union all ')}) f order by place, rank`,
    [JSON.stringify(records.map((record) => valuesOf(record, ids)))],
  );
  const found: string[][] = records.map(() => []);
  for (const { place, id } of rows) found[place - 1]?.push(id);
  return found;
}

function upsert<R extends RosterRecord>({ table, columns, follows, once = [] }: RecordPlan<R>): string {
  const names = Object.keys(columns);
  const following = follows?.columns ?? [];
  const compared = names.filter((name) => !following.includes(name) && !once.includes(name));
  const tuple = (of: string, list: readonly string[]): string => `(${list.map((name) => `${of}.${name}`).join(', ')})`;
  const differ = (list: readonly string[]): string => `${tuple('t', list)} is distinct from ${tuple('excluded', list)}`;
  const sets = [
    ...compared.map((name) => `${name} = excluded.${name}`),
    ...following.map(
      (name) => `${name} = case when ${differ(follows?.when ?? [])} then excluded.${name} else t.${name} end`,
    ),
  ];
  return `insert into ${table} as t (university, id, ${names.join(', ')})
    select app_university(), id, ${names.join(', ')}
    from json_to_recordset($1) as (id uuid, ${Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')})
    on conflict (university, id) do update set ${sets.join(', ')} where ${differ(compared)}
    returning t.id, old.id is null as added`;
}

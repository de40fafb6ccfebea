import type { CsvRecord } from './parse-records';
import { parseRecords } from './parse-records';
import type { Column } from './cell-readers';
import type { FaultList, RosterPlace } from './roster-fault';
import { rosterLimits } from './roster-limits';

type Columns = Readonly<Record<string, Column<unknown>>>;
type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** What a file of an upload must look like. */
export interface TableSpec<C extends Columns = Columns> {
  readonly file: string;
  readonly columns: C;
  /** Columns that the standard has and nothing here reads. */
  readonly unread: readonly string[];
  /** The column whose value names a row; no two rows have the same. */
  readonly key: string;
}

/** A row that was read, with its place. */
export type RowOf<S> = S extends TableSpec<infer C> ? Values<C> & RosterPlace : never;

/** The rows of a file without a fault, and all keys of it, also of rows with one: what refers to those is no fault of its own. */
export interface Table<Row> {
  readonly file: string;
  /** Whether its rows could be read at all. */
  readonly legible: boolean;
  /** How many rows the file has, with a fault or without. */
  readonly count: number;
  readonly rows: readonly Row[];
  readonly byKey: ReadonlyMap<string, Row | null>;
}

/** The table of a file that nobody sent. */
export function emptyTable<Row>(file: string): Table<Row> {
  return { file, legible: true, count: 0, rows: [], byKey: new Map() };
}

function illegible<Row>(file: string, count = 0): Table<Row> {
  return { ...emptyTable<Row>(file), legible: false, count };
}

/** Columns that the standard lets everybody add; they are not read. */
const metadata = /^metadata\.\S+$/;

/** Reads a file by its description. Whatever is wrong becomes a fault; nothing is thrown. */
export function readTable<C extends Columns>(
  spec: TableSpec<C>,
  bytes: Uint8Array,
  faults: FaultList,
): Table<RowOf<TableSpec<C>>> {
  const { file } = spec;
  const parsed = parseRecords(file, bytes, faults);
  if (parsed === undefined) return illegible(file);
  const [header, ...records] = parsed;
  if (header === undefined) {
    faults.add({ file, line: 1 }, 'header-missing');
    return illegible(file);
  }
  const names = readHeader(spec, header, faults);
  if (records.length > rosterLimits.rows) {
    faults.add({ file, line: rosterLimits.rows + 2 }, 'too-many-rows', { value: String(records.length) });
    return illegible(file, records.length);
  }
  return names === undefined ? illegible(file, records.length) : readRows(spec, names, records, faults);
}

/** The columns' names in the order of the file, or nothing if the rows below cannot be read by them. */
function readHeader(spec: TableSpec, { fields, line }: CsvRecord, faults: FaultList): readonly string[] | undefined {
  const place = { file: spec.file, line };
  const before = faults.count;
  const [only = ''] = fields;
  if (fields.length === 1 && /[;\t]/.test(only)) {
    faults.add(place, 'wrong-delimiter', { value: only.includes(';') ? ';' : 'tab' });
    return undefined;
  }
  fields.forEach((column, position) => {
    if (fields.indexOf(column) !== position) faults.add(place, 'header-duplicate', { column });
    else if (!(column in spec.columns) && !spec.unread.includes(column) && !metadata.test(column)) {
      faults.add(place, 'header-unknown', { column });
    }
  });
  for (const [column, { required }] of Object.entries(spec.columns)) {
    if (required && !fields.includes(column)) faults.add(place, 'header-missing', { column });
  }
  return faults.count === before ? fields : undefined;
}

function readRows<C extends Columns>(
  spec: TableSpec<C>,
  names: readonly string[],
  records: readonly CsvRecord[],
  faults: FaultList,
): Table<RowOf<TableSpec<C>>> {
  type Row = RowOf<TableSpec<C>>;
  const rows: Row[] = [];
  const byKey = new Map<string, Row | null>();
  for (const record of records) {
    const place = { file: spec.file, line: record.line };
    const row = readRow(spec, names, record, faults) as Row | undefined;
    const key = (record.fields[names.indexOf(spec.key)] ?? '').trim();
    if (key !== '' && byKey.has(key)) {
      faults.add(place, 'duplicate', { column: spec.key, value: key });
      continue;
    }
    if (key !== '') byKey.set(key, row ?? null);
    if (row !== undefined) rows.push(row);
  }
  return { file: spec.file, legible: true, count: records.length, rows, byKey };
}

function readRow(spec: TableSpec, names: readonly string[], record: CsvRecord, faults: FaultList): object | undefined {
  const { line, fields } = record;
  const place = { file: spec.file, line };
  const before = faults.count;
  if (fields.length !== names.length) {
    faults.add(place, 'csv-broken', { value: `${fields.length}/${names.length}` });
    return undefined;
  }
  const values: Record<string, unknown> & { status?: unknown } = { ...place };
  for (const [column, { required, secret, read }] of Object.entries(spec.columns)) {
    const text = (fields[names.indexOf(column)] ?? '').trim();
    const value = text === '' ? null : (read as (text: string) => unknown)(text);
    if (value === undefined) faults.add(place, 'value-invalid', { column, ...(secret ? {} : { value: text }) });
    if (value === null && required) faults.add(place, 'value-missing', { column });
    values[column] = value;
  }
  if (values.status === 'tobedeleted') faults.add(place, 'removal-unsupported', { column: 'status' });
  return faults.count === before ? values : undefined;
}

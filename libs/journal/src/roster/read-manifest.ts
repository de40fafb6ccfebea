import { required, words } from './cell-readers';
import { readTable } from './read-table';
import type { RowOf, TableSpec } from './read-table';
import type { FaultList } from './roster-fault';

const columns = { propertyName: required(words(100)), value: required(words(300)) } as const;
const manifest: TableSpec<typeof columns> = { file: 'manifest.csv', columns, unread: [], key: 'propertyName' };

/** What the manifest says of an upload. */
export interface Manifest {
  readonly source: string;
  /** Files that it says are there. */
  readonly present: ReadonlySet<string>;
}

/** Properties with one value that is understood. */
const versions: Readonly<Record<string, readonly string[]>> = {
  'manifest.version': ['1.0'],
  'oneroster.version': ['1.2', '1.2.1'],
};
const fallbackSource = 'OneRoster';

/** Reads the manifest and compares it with the files that came, of which `known` may be named. */
export function readManifest(
  files: ReadonlyMap<string, Uint8Array>,
  known: ReadonlySet<string>,
  faults: FaultList,
): Manifest {
  const { file } = manifest;
  const bytes = files.get(file);
  if (bytes === undefined) {
    faults.add({ file, line: 1 }, 'file-missing', { value: file });
    return { source: fallbackSource, present: new Set() };
  }
  const { rows, byKey } = readTable(manifest, bytes, faults);
  for (const [property, values] of Object.entries(versions)) {
    const row = byKey.get(property);
    if (row === undefined) faults.add({ file, line: 1 }, 'value-missing', { column: property });
    else if (row !== null && !values.includes(row.value)) {
      faults.add(row, 'value-invalid', { column: property, value: row.value });
    }
  }
  const present = new Set(rows.flatMap((row) => readFileProperty(row, files, known, faults)));
  return { source: byKey.get('source.systemName')?.value ?? fallbackSource, present };
}

function readFileProperty(
  row: RowOf<typeof manifest>,
  files: ReadonlyMap<string, Uint8Array>,
  known: ReadonlySet<string>,
  faults: FaultList,
): readonly string[] {
  if (!row.propertyName.startsWith('file.')) return [];
  const name = `${row.propertyName.slice('file.'.length)}.csv`;
  const about = { column: row.propertyName, value: row.value };
  if (!known.has(name)) faults.add(row, 'value-invalid', { column: 'propertyName', value: row.propertyName });
  else if (row.value === 'delta') {
    faults.add(row, 'delta-unsupported', about);
    return [name];
  } else if (row.value === 'bulk') {
    if (!files.has(name)) faults.add(row, 'file-missing', { value: name });
    return [name];
  } else if (row.value !== 'absent') faults.add(row, 'value-invalid', about);
  return [];
}

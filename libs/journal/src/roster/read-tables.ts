import * as extension from './extension-files';
import * as standard from './standard-files';
import { readManifest } from './read-manifest';
import { emptyTable, readTable } from './read-table';
import type { RowOf, Table, TableSpec } from './read-table';
import type { FaultList } from './roster-fault';

const specs = {
  orgs: standard.orgs,
  academicSessions: standard.academicSessions,
  courses: standard.courses,
  classes: standard.classes,
  users: standard.users,
  roles: standard.roles,
  enrollments: standard.enrollments,
  lineItems: standard.lineItems,
  results: standard.results,
  titles: extension.titles,
  heads: extension.heads,
  sessionLevels: extension.sessionLevels,
  programmes: extension.programmes,
  groups: extension.groups,
  subgroups: extension.subgroups,
  modules: extension.modules,
  positions: extension.positions,
  load: extension.load,
  lessons: extension.lessons,
} as const;
type Specs = typeof specs;

/** The files of an upload, read row by row. */
export type Tables = { readonly [K in keyof Specs]: Table<RowOf<Specs[K]>> };

const extensionFiles: readonly string[] = Object.values(extension).flatMap((spec) =>
  'file' in spec ? [spec.file] : [],
);
const openedFiles = Object.values(specs).map(({ file }) => file);
const knownFiles: ReadonlySet<string> = new Set([...openedFiles, ...standard.unreadFiles]);

/**
 * Reads every file that is known. The manifest names the standard's files; those of the extension need no line of it. A
 * file that nobody announced or that has an unknown name is a fault, so that nothing is left out by a slip of the pen.
 * Not `legible` is an upload of which a file is missing or could not be read: references into it would all be dangling.
 */
export function readTables(
  files: ReadonlyMap<string, Uint8Array>,
  faults: FaultList,
): { readonly source: string; readonly tables: Tables; readonly legible: boolean } {
  const { source, present } = readManifest(files, knownFiles, faults);
  for (const file of files.keys()) {
    if (file === 'manifest.csv' || extensionFiles.includes(file) || present.has(file)) continue;
    faults.add({ file, line: 1 }, 'file-unexpected');
  }
  const complete = faults.count === 0;
  const read = <S extends TableSpec>(spec: S): Table<RowOf<S>> => {
    const bytes = files.get(spec.file);
    // The table of a description has the rows of that description; the checker does not see it through the map.
    return (bytes === undefined ? emptyTable(spec.file) : readTable(spec, bytes, faults)) as Table<RowOf<S>>;
  };
  const tables = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, read(spec)]));
  const legible = complete && Object.values(tables).every((table) => table.legible);
  return { source, tables: tables as unknown as Tables, legible };
}

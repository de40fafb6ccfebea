import { bySourcedId } from './reading';
import type { Reading } from './reading';
import { readGroups, readMemberships, readSubgroups } from './read-groups';
import { readLessons } from './read-lessons';
import { readJournals } from './read-load';
import { readMarks } from './read-marks';
import { readAppointments, readPeople } from './read-people';
import { readPeriods } from './read-periods';
import { readTables } from './read-tables';
import { readDisciplines, readModuleParts, readProgrammes } from './read-teaching';
import { readUnits } from './read-units';
import type { KnownCodes, Roster } from './roster';
import type { RosterFault } from './roster-fault';
import { FaultList } from './roster-fault';

/** An upload as it was read: how many rows each file has, and either everything in it or what is wrong with it. */
export type RosterReading = { readonly rows: ReadonlyMap<string, number> } & (
  | { readonly roster: Roster; readonly faults: readonly []; readonly faultCount: 0 }
  | { readonly roster: null; readonly faults: readonly RosterFault[]; readonly faultCount: number }
);

/**
 * Reads and checks an upload of OneRoster 1.2 CSV files with the extension of `docs/guides/import.md` (R51). Nothing is
 * thrown: whatever is wrong is a fault with file and line, and one fault is enough for there to be no roster.
 */
export function readRoster(files: ReadonlyMap<string, Uint8Array>, known: KnownCodes): RosterReading {
  const faults = new FaultList();
  const { source, tables, legible } = readTables(files, faults);
  const roster = legible ? mapTables({ source, tables, known, faults }) : null;
  const rows = new Map(
    Object.values(tables).flatMap(({ file, count }) => (files.has(file) ? [[file, count] as const] : [])),
  );
  return roster !== null && faults.count === 0
    ? { rows, roster, faults: [], faultCount: 0 }
    : { rows, roster: null, faults: faults.faults, faultCount: faults.count };
}

function mapTables(reading: Reading): Roster {
  refuseUnnamed(reading);
  const periods = readPeriods(reading);
  const { people, students } = readPeople(reading);
  const byStudent = bySourcedId(students);
  const groups = readGroups(reading);
  const memberships = readMemberships(reading, byStudent);
  const { subgroups, members } = readSubgroups(reading, byStudent);
  const context = { periods: bySourcedId(periods), groups: bySourcedId(groups), subgroups: bySourcedId(subgroups) };
  const journals = readJournals(reading, context);
  const lessons = readLessons(reading, bySourcedId(journals), context.periods);
  const belonging = { memberships, subgroupMemberships: members };
  const marks = readMarks(reading, { journals: bySourcedId(journals), lessons, students: byStudent, ...belonging });
  return {
    source: reading.source,
    units: readUnits(reading),
    ...{ periods, programmes: readProgrammes(reading), disciplines: readDisciplines(reading) },
    ...{ moduleParts: readModuleParts(reading), groups, subgroups, people, students },
    ...{ appointments: readAppointments(reading), ...belonging, journals, lessons, marks },
  };
}

/** Translations of something that is not in the upload. */
function refuseUnnamed({ tables, faults }: Reading): void {
  const { orgs, academicSessions, courses, programmes } = tables;
  for (const row of tables.titles.rows) {
    const named = [orgs, academicSessions, courses, programmes].some(({ byKey }) => byKey.has(row.sourcedId));
    if (!named) faults.add(row, 'dangling-reference', { column: 'sourcedId', value: row.sourcedId });
  }
}

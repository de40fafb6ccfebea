import type { Reading } from './reading';
import { findRow, localized, placeOf, refuseCycles, refuseRepeated } from './reading';
import type { RosterUnit } from './roster';
import type { OrgRow } from './standard-files';

const kinds = {
  district: 'university',
  school: 'faculty',
  department: 'department',
  'ext:office': 'office',
} as const;
const usualHeads = { university: 'rector', faculty: 'dean', department: 'department-head' } as const;

/** The units of the upload: one university, and what is below it. */
export function readUnits(reading: Reading): readonly RosterUnit[] {
  const { tables, faults } = reading;
  const { rows } = tables.orgs;
  refuseCycles(reading, rows);
  for (const row of rows.filter(({ type }) => type === 'district').slice(1)) {
    faults.add(row, 'duplicate', { column: 'type', value: row.type });
  }
  const units = rows.map((row) => unitOf(reading, row));
  refuseRepeated(reading, units, 'identifier', ({ code }) => code);
  readHeads(reading);
  return units;
}

function unitOf(reading: Reading, row: OrgRow): RosterUnit {
  const { sourcedId, parentSourcedId: parent } = row;
  const kind = kinds[row.type];
  if (parent !== null) findRow(reading, reading.tables.orgs, { at: row, column: 'parentSourcedId', id: parent });
  const head =
    reading.tables.heads.byKey.get(sourcedId)?.position ?? (kind === 'office' ? undefined : usualHeads[kind]);
  if (head === undefined) reading.faults.add(row, 'value-missing', { column: 'k_heads.position' });
  return {
    ...placeOf(row),
    ...{ sourcedId, kind, parent, code: row.identifier ?? sourcedId, headPosition: head ?? '' },
    name: localized(reading, sourcedId, row.name),
  };
}

function readHeads(reading: Reading): void {
  for (const row of reading.tables.heads.rows) {
    findRow(reading, reading.tables.orgs, { at: row, column: 'orgSourcedId', id: row.orgSourcedId });
    refuseUnknownPosition(reading, row);
  }
}

/** A position that the university does not have. */
export function refuseUnknownPosition(
  { known, faults }: Reading,
  row: { readonly file: string; readonly line: number; readonly position: string },
): void {
  if (!known.positions.has(row.position)) faults.add(row, 'code-unknown', { column: 'position', value: row.position });
}

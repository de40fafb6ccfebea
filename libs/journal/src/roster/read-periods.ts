import type { Reading } from './reading';
import { findRow, localized, placeOf, refuseCycles, refuseOverlaps } from './reading';
import type { RosterPeriod } from './roster';

const kinds = { schoolYear: 'year', semester: 'semester', term: 'semester', gradingPeriod: 'session' } as const;

/** The academic periods of the upload. Two of one kind and level do not overlap. */
export function readPeriods(reading: Reading): readonly RosterPeriod[] {
  const { academicSessions, sessionLevels } = reading.tables;
  refuseCycles(reading, academicSessions.rows);
  for (const row of sessionLevels.rows) {
    const { academicSessionSourcedId: id } = row;
    findRow(reading, academicSessions, { at: row, column: 'academicSessionSourcedId', id });
  }
  const periods = academicSessions.rows.map((row): RosterPeriod => {
    const { sourcedId, parentSourcedId: parent } = row;
    if (parent !== null) findRow(reading, academicSessions, { at: row, column: 'parentSourcedId', id: parent });
    if (row.endDate <= row.startDate)
      reading.faults.add(row, 'value-invalid', { column: 'endDate', value: row.endDate });
    return {
      ...placeOf(row),
      ...{ sourcedId, code: sourcedId, title: localized(reading, sourcedId, row.title), kind: kinds[row.type] },
      level: sessionLevels.byKey.get(sourcedId)?.level ?? 'bachelor',
      ...{ startsOn: row.startDate, endsBefore: row.endDate },
    };
  });
  const dated = periods.map((period) => ({ ...period, from: period.startsOn, to: period.endsBefore }));
  refuseOverlaps(reading, dated, ({ kind, level }) => `${kind} ${level}`);
  return periods;
}

import { groupBy } from './group-by';
import type { Reading } from './reading';
import { findRow, localized, placeOf, refuseRepeated } from './reading';
import type { RosterDiscipline, RosterModulePart, RosterProgramme } from './roster';
import type { CourseRow } from './standard-files';

/** The educational programmes of the upload, each of a faculty. */
export function readProgrammes(reading: Reading): readonly RosterProgramme[] {
  const programmes = reading.tables.programmes.rows.map((row): RosterProgramme => {
    const { sourcedId, code, level, orgSourcedId: faculty } = row;
    expectUnit(reading, row, faculty, 'school');
    return { ...placeOf(row), sourcedId, code, level, faculty, name: localized(reading, sourcedId, row.title) };
  });
  refuseRepeated(reading, programmes, 'code', ({ code }) => code);
  return programmes;
}

/** The disciplines of the upload: its courses. One that the departments share is a module. */
export function readDisciplines(reading: Reading): readonly RosterDiscipline[] {
  const parts = groupBy(reading.tables.modules.rows, ({ courseSourcedId }) => courseSourcedId);
  const disciplines = reading.tables.courses.rows.map((row): RosterDiscipline => {
    const { sourcedId, orgSourcedId: department, schoolYearSourcedId: year } = row;
    expectUnit(reading, row, department, 'department');
    if (year !== null) {
      findRow(reading, reading.tables.academicSessions, { at: row, column: 'schoolYearSourcedId', id: year });
    }
    const own = parts.get(sourcedId);
    return {
      ...placeOf(row),
      ...{
        sourcedId,
        department,
        code: row.courseCode ?? sourcedId,
        kind: own === undefined ? 'discipline' : 'module',
      },
      name: localized(reading, sourcedId, row.title),
      finishingDepartment: own === undefined ? null : finishing(reading, row, own),
    };
  });
  refuseRepeated(reading, disciplines, 'courseCode', ({ code }) => code);
  return disciplines;
}

function finishing(
  { faults }: Reading,
  course: CourseRow,
  parts: readonly { readonly orgSourcedId: string; readonly finishing: boolean }[],
): string | null {
  const [one, ...others] = parts.filter((part) => part.finishing);
  if (one !== undefined && others.length === 0) return one.orgSourcedId;
  faults.add(course, one === undefined ? 'value-missing' : 'duplicate', { column: 'k_modules.finishing' });
  return null;
}

/** The departments' parts in the modules. */
export function readModuleParts(reading: Reading): readonly RosterModulePart[] {
  const parts = reading.tables.modules.rows.map((row): RosterModulePart => {
    const { sourcedId, courseSourcedId: module, orgSourcedId: department, place } = row;
    findRow(reading, reading.tables.courses, { at: row, column: 'courseSourcedId', id: module });
    expectUnit(reading, row, department, 'department');
    return { ...placeOf(row), sourcedId, module, department, place };
  });
  refuseRepeated(reading, parts, 'orgSourcedId', ({ module, department }) => `${module} ${department}`);
  return parts;
}

/** A reference to a unit that has to be of one type. */
export function expectUnit(
  reading: Reading,
  at: { readonly file: string; readonly line: number },
  id: string,
  type: 'school' | 'department',
): void {
  const column = 'orgSourcedId';
  const unit = findRow(reading, reading.tables.orgs, { at, column, id });
  if (unit !== undefined && unit.type !== type) reading.faults.add(at, 'value-invalid', { column, value: id });
}

import type { Queryable } from '@kelisim/persistence';
import { recordLayer } from '@kelisim/persistence';
import { insertAcademicCouncil } from './academic-council';
import { insertRows } from './insert-rows';
import { positions } from './positions';
import { idOf } from './random';
import { sampleLayer } from './sample-calendar';
import type { Employee } from './staff';
import { holders } from './staff';
import { departments, faculties, unitId, units } from './units';

/** When the sample's appointments began: the school year before the day of loading. */
export interface AppointedSince {
  readonly validFrom: string;
  readonly basis: string;
}

export function appointedSince(today: string): AppointedSince {
  const year = Number(today.slice(0, 4)) - 1;
  return { validFrom: `${year}-09-01T00:00:00+05:00`, basis: `Приказ № 1-к от 01.09.${year}` };
}

/** Calendar, units, positions, people with their accounts and appointments, the deans' councils and the academic council. */
export async function insertOrganisation(
  client: Queryable,
  university: string,
  staff: readonly Employee[],
  details: { readonly since: AppointedSince; readonly passwordHash: string },
): Promise<void> {
  const { since, passwordHash } = details;
  const insert = (table: string, rows: readonly object[]): Promise<number> =>
    insertRows(client, university, { table, rows });
  await insert('units', units);
  await recordLayer(client, university, { ...sampleLayer, unit: unitId('university'), validFrom: since.validFrom });
  await insert(
    'positions',
    Object.entries(positions).map(([code, title]) => ({ code, title })),
  );
  await insert(
    'people',
    staff.map(({ id, name, shortName, login, language }) => ({
      ...{ id, name, short_name: shortName, email: `${login}@alatau-sai.example`, language },
    })),
  );
  await insert(
    'accounts',
    staff.map(({ account, id, login }) => ({ id: account, person: id, login, password_hash: passwordHash })),
  );
  await insert(
    'appointments',
    staff.flatMap((employee) => appointmentsOf(employee, since)),
  );
  await insert(
    'councils',
    faculties.map(({ code }) => councilOf(code)),
  );
  await insert(
    'council_members',
    faculties.flatMap(({ code }) => membersOf(staff, code, since)),
  );
  await insertAcademicCouncil(client, university, staff, since);
}

function appointmentsOf({ id, login, positions: held }: Employee, since: AppointedSince): readonly object[] {
  return held.map(({ position, unit }) => ({
    id: idOf(`appointment ${login} ${position} ${unit}`),
    ...{ person: id, position, unit: unitId(unit), valid_from: since.validFrom, basis: since.basis },
  }));
}

function councilOf(faculty: string): object {
  return {
    id: idOf(`council ${faculty}`),
    ...{ kind: 'deans-council', unit: unitId(faculty), secretary_position: 'council-secretary' },
    title: { ru: 'Совет деканата', kk: 'Деканат кеңесі', ky: 'Деканат кеңеши', en: "Dean's council" },
  };
}

/** The dean, the secretary, the heads of the faculty's departments and a teacher of each of the first two. */
function membersOf(staff: readonly Employee[], faculty: string, since: AppointedSince): readonly object[] {
  const own = departments.filter(({ parent }) => parent === unitId(faculty)).map(({ code }) => code);
  const heads = own.flatMap((code) => holders(staff, 'department-head', code));
  const teachers = own.slice(0, 2).flatMap((code) => holders(staff, 'teacher', code).slice(-1));
  const seats = [
    ...holders(staff, 'dean', faculty).map(({ id }) => ({ person: id, role: 'chair' })),
    ...holders(staff, 'council-secretary', faculty).map(({ id }) => ({ person: id, role: 'secretary' })),
    ...[...heads, ...teachers].map(({ id }) => ({ person: id, role: 'member' })),
  ];
  return seats.map((seat) => ({
    council: idOf(`council ${faculty}`),
    ...seat,
    valid_from: since.validFrom,
    basis: since.basis,
  }));
}

import type { Importer } from './importer';
import { localInstants, midnight } from './local-instants';
import { appointments } from './record-plans';
import type { RosterAppointment } from './roster';
import { writeRecords } from './write-records';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

const guarded = 'administrator';

/** Writes appointments, from and to midnight by the university's clock (R50: each by its basis). */
export async function writeAppointments(
  writing: Writing,
  records: readonly RosterAppointment[],
  importer: Importer,
): Promise<void> {
  if (!importer.administrator) await refuseGuarded(writing, records);
  const days = records.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  const instantOf = await localInstants(writing.q, days.map(midnight));
  await writeRecords(writing, appointments(instantOf), records);
}

/** Appointments of an administrator, those that an administrator has imported before among them. */
async function refuseGuarded(writing: Writing, records: readonly RosterAppointment[]): Promise<void> {
  const { q, ids, faults } = writing;
  const known = records.flatMap(({ sourcedId }) => ids.find('position', sourcedId) ?? []);
  const { rows } = await q.query<{ id: string }>(
    `select id from appointments where university = app_university() and id = any ($1::uuid[]) and position = $2`,
    [known, guarded],
  );
  const held = new Set(rows.map(({ id }) => id));
  for (const record of records) {
    if (record.position !== guarded && !held.has(ids.find('position', record.sourcedId) ?? '')) continue;
    faults.add(record, 'position-not-allowed', { column: 'position', value: record.position });
  }
  stopAtFault(writing);
}

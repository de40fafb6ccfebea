import type { Queryable } from '@kelisim/persistence';
import { lessonPlanLock } from '../teaching/hold-lesson-plan';
import type { Importer } from './importer';
import { disciplines, groups, periods, programmes, students, subgroups, units } from './record-plans';
import type { Roster } from './roster';
import type { FaultList } from './roster-fault';
import { RosterIds } from './roster-ids';
import type { Tally } from './tally';
import { writeAppointments } from './write-appointments';
import { writeJournals } from './write-journals';
import { writeLessons } from './write-lessons';
import { writeImportedMarks } from './write-marks';
import { writeMemberships, writeSubgroupMemberships } from './write-memberships';
import { writeModuleParts } from './write-module-parts';
import { writePeople } from './write-people';
import { writeRecords } from './write-records';
import type { Writing } from './writing';

/**
 * Writes an upload in the order in which its parts refer to each other, each part by a few statements. Run it in one
 * transaction of the university.
 *
 * @throws RosterRefused when the database shows a fault that the files alone do not: it is in the list of faults then, and the
 * transaction has to be rolled back.
 */
export async function writeRoster(
  q: Queryable,
  roster: Roster,
  { importer, faults, tally }: { readonly importer: Importer; readonly faults: FaultList; readonly tally: Tally },
): Promise<void> {
  const language = await begin(q);
  const writing: Writing = { q, ids: await RosterIds.load(q), faults, tally };
  await recogniseUniversity(writing, roster);
  await writeRecords(writing, units, roster.units);
  await writeRecords(writing, periods, roster.periods);
  await writeRecords(writing, programmes, roster.programmes);
  await writeRecords(writing, disciplines, roster.disciplines);
  await writeModuleParts(writing, roster.moduleParts);
  await writeRecords(writing, groups, roster.groups);
  await writeRecords(writing, subgroups, roster.subgroups);
  await writePeople(writing, roster.people, { importer, language });
  await writeRecords(writing, students, roster.students);
  await writeAppointments(writing, roster.appointments, importer);
  await writeMemberships(writing, roster.memberships);
  await writeSubgroupMemberships(writing, roster.subgroupMemberships);
  await writeJournals(writing, roster);
  await writeLessons(writing, roster);
  await writeImportedMarks(writing, roster.marks, importer.person);
  await writing.ids.store();
}

/**
 * One import of a university at a time. A connection is set up for many small statements; these few large ones are better
 * planned for what they bring.
 */
async function begin(q: Queryable): Promise<string> {
  const { rows } = await q.query<{ language: string }>(
    `select language, ${lessonPlanLock}, set_config('plan_cache_mode', 'auto', true),
       set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true), set_config('enable_seqscan', 'on', true)
     from universities where id = app_university()`,
  );
  const [university] = rows;
  if (university === undefined) throw new Error('there is no such university');
  return university.language;
}

/** An installation has its university before the first import: the upload's is that one, whatever its code. */
async function recogniseUniversity({ q, ids }: Writing, { units: records }: Roster): Promise<void> {
  const top = records.find(({ kind }) => kind === 'university');
  if (top === undefined || ids.find('org', top.sourcedId) !== undefined) return;
  const { rows } = await q.query<{ id: string }>(
    `select id from units where university = app_university() and kind = 'university'`,
  );
  const [own] = rows;
  if (own !== undefined) ids.name('org', top.sourcedId, own.id);
}

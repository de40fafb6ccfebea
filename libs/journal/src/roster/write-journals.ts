import { journals } from './record-plans';
import type { Roster, RosterJournal } from './roster';
import type { RowToWrite } from './write-records';
import { writeRecords } from './write-records';
import type { Writing } from './writing';

/** Writes the journals. One that has marks keeps its discipline, group and period; its teacher may change. */
export async function writeJournals(writing: Writing, { journals: records, lessons }: Roster): Promise<void> {
  await writeRecords(writing, journals, records, async (rows) => {
    await holdJournals(writing, rows, lessons);
    await refuseUsed(writing, rows, records);
  });
}

/**
 * Takes the journals of an upload, by id and before their lessons and marks (design §3, lock order), and those from which it takes
 * lessons away: until the import ends nobody writes marks in them, and no sheet of them is closed.
 */
async function holdJournals(
  { q, ids }: Writing,
  rows: readonly RowToWrite[],
  lessons: Roster['lessons'],
): Promise<void> {
  const known = lessons.map(({ sourcedId }) => ids.find('lesson', sourcedId)).filter((id) => id !== undefined);
  await q.query(
    `select from journals j where j.university = app_university() and (j.id = any ($1::uuid[]) or j.id in (
       select l.journal from lessons l where l.university = app_university() and l.id = any ($2::uuid[])
     )) order by j.id for no key update`,
    [rows.map(({ id }) => id), known],
  );
}

async function refuseUsed(
  { q, faults }: Writing,
  values: readonly RowToWrite[],
  records: readonly RosterJournal[],
): Promise<void> {
  const { rows } = await q.query<{ place: number }>(
    `select c.place::int as place
     from rows from (json_to_recordset($1) as (id uuid, discipline uuid, group_id uuid, subgroup uuid, period uuid))
         with ordinality as c (id, discipline, group_id, subgroup, period, place)
       join journals j on j.university = app_university() and j.id = c.id
     where (j.discipline, j.group_id, j.subgroup, j.period) is distinct from (c.discipline, c.group_id, c.subgroup, c.period)
       and exists (select from lessons l join marks m on m.university = l.university and m.lesson = l.id
         where l.university = j.university and l.journal = j.id)`,
    [JSON.stringify(values)],
  );
  for (const { place } of rows) {
    const record = records[place - 1];
    if (record !== undefined) faults.add(record, 'in-use', { column: 'classSourcedId', value: record.discipline });
  }
}

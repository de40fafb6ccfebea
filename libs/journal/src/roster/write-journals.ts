import { journals } from './record-plans';
import type { RosterJournal } from './roster';
import { writeRecords } from './write-records';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

/** Writes the journals. One that has marks keeps its discipline, group and period; its teacher may change. */
export async function writeJournals(writing: Writing, records: readonly RosterJournal[]): Promise<void> {
  const { q, ids, faults } = writing;
  const known = records.flatMap((record) => {
    const id = ids.find('load', record.sourcedId);
    return id === undefined ? [] : [{ id, record, values: journals.valuesOf(record, ids) }];
  });
  const { rows } = await q.query<{ id: string }>(
    `select j.id from json_to_recordset($1) as c (id uuid, discipline uuid, group_id uuid, subgroup uuid, period uuid)
       join journals j on j.university = app_university() and j.id = c.id
     where (j.discipline, j.group_id, j.subgroup, j.period) is distinct from (c.discipline, c.group_id, c.subgroup, c.period)
       and exists (select from lessons l join marks m on m.university = l.university and m.lesson = l.id
         where l.university = j.university and l.journal = j.id)`,
    [JSON.stringify(known.map(({ id, values }) => ({ id, ...values })))],
  );
  const used = new Set(rows.map(({ id }) => id));
  for (const { id, record } of known) {
    if (used.has(id)) faults.add(record, 'in-use', { column: 'classSourcedId', value: record.discipline });
  }
  stopAtFault(writing);
  await writeRecords(writing, journals, records);
}

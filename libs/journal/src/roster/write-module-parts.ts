import type { RosterModulePart } from './roster';
import type { Writing } from './writing';

/** Writes the departments' parts in modules. */
export async function writeModuleParts(
  { q, ids, tally }: Writing,
  records: readonly RosterModulePart[],
): Promise<void> {
  const rows = records.map(({ module, department, place }) => ({
    ...{ module: ids.get('course', module), department: ids.get('org', department), place },
  }));
  const written = await q.query<{ key: string; added: boolean }>(
    `insert into module_parts as t (university, module, department, place)
     select app_university(), module, department, place
     from json_to_recordset($1) as (module uuid, department uuid, place int)
     on conflict (university, module, department) do update set place = excluded.place where t.place <> excluded.place
     returning t.module || ' ' || t.department as key, old.module is null as added`,
    [JSON.stringify(rows)],
  );
  const outcomes = new Map(written.rows.map(({ key, added }) => [key, added ? 'added' : 'changed'] as const));
  records.forEach((record, place) => {
    const row = rows[place];
    tally.count(record, outcomes.get(`${row?.module ?? ''} ${row?.department ?? ''}`) ?? 'unchanged');
  });
}

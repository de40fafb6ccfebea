import type { Meant } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import type { SessionPerson } from '../cases/session-person';
import { keepAudience } from './keep-audience';

/**
 * Whoever was appointed a moment ago finds at once what he has to read: open lists that add people and may mean him are brought up to
 * date before he reads his own. For everybody else it is one look by key.
 */
export async function joinOpenRolls(database: Database, stores: CaseStores, who: SessionPerson): Promise<void> {
  const { university, person } = who;
  const { rows } = await database.read(
    university,
    async (q) =>
      await q.query<{ line: string; roll: string; case_id: string; audience: readonly Meant[] }>(
        `select r.line, r.key as roll, r.case_id, r.audience from rolls r
         where r.university = $1 and r.kind = 'acquaint' and r.state = 'open' and r.adds
           and not exists (select from roll_entries e where e.university = $1 and e.line = r.line and e.roll = r.key and e.person = $2)`,
        [university, person],
      ),
  );
  if (rows.length === 0) return;
  const above = await database.read(university, async (q) => await unitsAbove(q, who));
  for (const { line, roll, case_id: caseId, audience } of rows) {
    if (!audience.some((meant) => means(meant, who, above))) continue;
    await database.transaction(
      university,
      async (q) => await keepAudience(q, stores, { university, line, roll, caseId }),
    );
  }
}

/** His units and all above them. */
async function unitsAbove(q: Queryable, { university, appointments }: SessionPerson): Promise<readonly string[]> {
  const { rows } = await q.query<{ id: string }>(
    `with recursive above as (
       select u.id, u.parent from units u where u.university = $1 and u.id = any ($2::uuid[])
       union all select u.id, u.parent from above a join units u on u.university = $1 and u.id = a.parent)
     select distinct id from above`,
    [university, appointments.map(({ unit }) => unit)],
  );
  return rows.map(({ id }) => id);
}

function means(meant: Meant, { person, appointments }: SessionPerson, above: readonly string[]): boolean {
  switch (meant.kind) {
    case 'unit':
      return meant.below ? above.includes(meant.unit) : appointments.some(({ unit }) => unit === meant.unit);
    case 'position':
      return appointments.some(
        ({ position, unit }) => position === meant.position && (meant.unit === null || meant.unit === unit),
      );
    case 'persons':
      return meant.persons.includes(person);
  }
}

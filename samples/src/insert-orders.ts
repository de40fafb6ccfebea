import type { Queryable } from '@kelisim/persistence';
import { addDays } from './iso-date';
import { insertRows } from './insert-rows';
import { shareJournals } from './journals';
import { groups } from './curriculum';
import { idOf } from './random';
import type { Employee } from './staff';
import { holders } from './staff';
import { recreditedStudent } from './student-logins';

const substitutionSince = -10;
const recreditedSince = -35;

/** What has been decided on paper: a substitution on department minutes (R16), and a re-credited discipline (R25). */
export async function insertOrders(
  client: Queryable,
  university: string,
  { staff, today }: { readonly staff: readonly Employee[]; readonly today: string },
): Promise<void> {
  await insertRows(client, university, { table: 'teaching_assignments', rows: [substitution(staff, today)] });
  await insertRows(client, university, { table: 'recredit_orders', rows: [recredit(staff, today)] });
}

/** The first teacher of biology by login, whom visitors are shown, fills a colleague's journal until the period ends. */
function substitution(staff: readonly Employee[], today: string): object {
  const teachers = [...holders(staff, 'teacher', 'biology')].sort((one, other) => (one.login < other.login ? -1 : 1));
  const [substitute, ...colleagues] = teachers;
  const [head] = holders(staff, 'department-head', 'biology');
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  const journal = shareJournals(staff)
    .filter(({ teacher }) => colleagues.some(({ id }) => id === teacher))
    .sort((one, other) => ((nameOf.get(one.group_id) ?? '') < (nameOf.get(other.group_id) ?? '') ? -1 : 1))
    .at(-1);
  if (substitute === undefined || head === undefined || journal === undefined)
    throw new RangeError('nobody can be substituted');
  const since = addDays(today, substitutionSince);
  const text = 'На время стажировки преподавателя занятия ведёт его коллега';
  return {
    id: idOf('substitution'),
    ...{ kind: 'substitution', journal: journal.id, person: substitute.id, valid_from: since, recorded_by: head.id },
    basis: { number: '4', date: since, text },
    recorded_at: `${since}T10:00:00Z`,
  };
}

function recredit(staff: readonly Employee[], today: string): object {
  const student = recreditedStudent();
  const [clerk] = holders(staff, 'registrar-employee', 'registrar');
  const journal = shareJournals(staff).find(({ group_id }) => group_id === student.group);
  if (clerk === undefined || journal === undefined) throw new RangeError('nothing can be re-credited');
  const issued_on = addDays(today, recreditedSince);
  return {
    id: idOf('recredit'),
    ...{ number: '17-п', issued_on, student: student.id, discipline: journal.discipline, recorded_by: clerk.id },
    recorded_at: `${issued_on}T10:00:00Z`,
  };
}

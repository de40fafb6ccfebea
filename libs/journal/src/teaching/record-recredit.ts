import type { FieldFault } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { isOffice } from '../reading/journal-reader';
import { basisFaults } from './basis';
import { momentHere } from './moment-here';
import { allow, refuseForm } from './refuse-form';

/** A dean's order that re-credits a discipline to a student (R25). */
export interface RecreditToRecord {
  readonly number: string;
  /** Local date of the order. */
  readonly date: string;
  readonly student: string;
  readonly discipline: string;
}

/**
 * Records a dean's order: only with it may a cell hold «н/б» with the note «перезачет» (R25). The registrar's office does.
 *
 * @throws DomainError `forbidden`; `form-invalid` for an unknown student or discipline, a date to come, or where an order
 *   for them is recorded already.
 */
export async function recordRecredit(
  tx: Queryable,
  actor: JournalReader,
  { number, date, student, discipline }: RecreditToRecord,
): Promise<{ readonly id: string }> {
  allow(isOffice(actor));
  const faults = basisFaults({ date }, (await momentHere(tx)).today, '/date');
  refuseForm([...faults, ...(await unknownFaults(tx, student, discipline))]);
  const id = newId();
  // One order for each, also when two record it at the same moment: the key decides.
  const { rowCount } = await tx.query(
    `insert into recredit_orders (university, id, number, issued_on, student, discipline, recorded_by)
     values (app_university(), $1, $2, $3, $4, $5, $6) on conflict (university, student, discipline) do nothing`,
    [id, number, date, student, discipline, actor.person],
  );
  refuseForm(rowCount === 1 ? [] : [{ path: '/student', rule: 'recredited-already' }]);
  return { id };
}

async function unknownFaults(q: Queryable, student: string, discipline: string): Promise<FieldFault[]> {
  const { rows } = await q.query<{ student: boolean; discipline: boolean }>(
    `select exists (select from students where university = app_university() and id = $1) as student,
       exists (select from disciplines where university = app_university() and id = $2) as discipline`,
    [student, discipline],
  );
  const [known] = rows;
  return (['student', 'discipline'] as const)
    .filter((field) => known?.[field] !== true)
    .map((field) => ({ path: `/${field}`, rule: 'reference' }));
}

import type { CollegialStep, Definition } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import { newId } from '../database/new-id';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import type { HeldSitting } from './held-sitting';
import { recordAct } from './record-act';
import { recuseInterested } from './recuse-interested';
import type { WaitingTask } from './waiting-tasks';
import { waitingTasks } from './waiting-tasks';

/** Which of the waiting cases: tasks that must be among them, or lines of which some may wait no more. */
export type Chosen = { readonly tasks: readonly string[] } | { readonly lines: readonly string[] };

/**
 * Puts waiting cases on the agenda of a sitting that is held: those that are chosen, or all. One that stands on an agenda already stays
 * there; the unique key is the guard against two secretaries at once.
 *
 * @returns how many were put on it.
 * @throws DomainError `not-found` for a task that does not wait for this council.
 */
export async function putOnAgenda(
  tx: Transaction,
  stores: CaseStores,
  who: Pick<SessionPerson, 'person'>,
  held: HeldSitting,
  chosen: Chosen | null,
): Promise<number> {
  const waiting = await waitingTasks(tx, stores, held.university, held.council);
  const { tasks, lines }: { tasks?: readonly string[]; lines?: readonly string[] } = chosen ?? {};
  const unknown = tasks?.find((id) => !waiting.some(({ task }) => task === id));
  if (unknown !== undefined) throw new DomainError(refuse('not-found', { task: unknown }));
  const isChosen = ({ task, line }: WaitingTask): boolean => tasks?.includes(task) ?? lines?.includes(line) ?? true;
  const added = waiting.filter((one) => one.sitting === null && isChosen(one));
  if (added.length === 0) return 0;
  await insertItems(tx, held, added);
  await recuseInterested(tx, who, held);
  await recordAct(tx, who, held, { type: 'agenda', data: { added: added.map(({ task, line }) => ({ task, line })) } });
  return added.length;
}

async function insertItems(
  tx: Transaction,
  { university, id }: HeldSitting,
  added: readonly WaitingTask[],
): Promise<void> {
  const rows = added.map((task) => ({
    id: newId(),
    task: task.task,
    case_id: task.caseId,
    line: task.line,
    ...proposal(task),
  }));
  await tx.query(
    `insert into sitting_items (university, sitting, position, id, case_id, line, task, adopted, rejected, state)
     select $1, $2, r.ordinal + (select coalesce(max(i.position), 0) from sitting_items i where i.university = $1 and i.sitting = $2),
       r.id, r.case_id, r.line, r.task, r.adopted, r.rejected, 'pending'
     from rows from (json_to_recordset($3::json) as (id uuid, case_id uuid, line uuid, task uuid, adopted text, rejected text)) with ordinality
       as r(id, case_id, line, task, adopted, rejected, ordinal)`,
    [university, id, JSON.stringify(rows)],
  );
}

/** What is put to the vote unless the secretary says otherwise: that the first consent of the step be given, or, without a majority, the first refusal
 * or return. */
function proposal({ definition, step, outcomes }: WaitingTask): { adopted: string; rejected: string | null } {
  const known = collegialStep(definition, step).outcomes.filter(({ id, stay }) => outcomes.includes(id) && !stay);
  const adopted = known.find(({ consent }) => consent === 'agrees') ?? known[0];
  const rejected =
    known.find(({ consent }) => consent === 'refuses') ?? known.find(({ consent }) => consent === 'returns') ?? null;
  if (adopted === undefined) throw new Error(`the step ${step} has nothing to be voted on`);
  return { adopted: adopted.id, rejected: rejected === adopted ? null : (rejected?.id ?? null) };
}

/** The step at which a council decides. */
export function collegialStep(definition: Definition, id: string): CollegialStep {
  const step = definition.steps.find((one) => one.id === id);
  if (step?.kind !== 'collegial') throw new Error(`${id} is no step of a council`);
  return step;
}

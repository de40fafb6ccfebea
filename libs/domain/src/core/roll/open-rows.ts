import type { RowsStep } from '../../definition/step-definition';
import type { Draft } from '../draft';
import { rollKey } from '../keys';
import { askPerson } from '../steps/ask-person';
import { rowSubjects } from './row-subjects';

/** Puts a sheet before whoever decides on its rows (R29): one task for all of them. Gives the fault, or null. */
export function openRows(draft: Draft, step: RowsStep): string | null {
  const subjects = rowSubjects(step.rows, draft.context);
  if (subjects.fault !== undefined) return subjects.fault;
  const total = subjects.value.length;
  if (total === 0) return 'the sheet has no rows';
  const fault = askPerson(draft, step);
  if (fault !== null) return fault;
  const roll = rollKey(step.id, draft.visit(step.id));
  draft.changeLine({ roll: { key: roll, step: step.id, total, phase: 'deciding' } });
  draft.emit({ do: 'openRoll', roll, step: step.id, kind: 'rows', total, deadline: null });
  return null;
}

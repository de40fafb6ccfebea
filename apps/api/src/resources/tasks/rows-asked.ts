import type { AskingStep } from '@kelisim/domain';
import { noObjections } from '@kelisim/domain';
import type { TaskRow } from '@kelisim/persistence';
import type { TaskView } from './task-schemas';

/** Which rows of a sheet a task is about: those that are open, those that were contested, or those that may be. */
export function rowsAsked(step: AskingStep | undefined, { purpose, outcomes }: TaskRow): TaskView['rows'] {
  if (step?.kind !== 'rows' || purpose !== 'decide') return null;
  if (outcomes.includes(noObjections)) return 'decided';
  return outcomes.every((id) => step.outcomes.some((outcome) => outcome.id === id)) ? 'open' : 'contested';
}

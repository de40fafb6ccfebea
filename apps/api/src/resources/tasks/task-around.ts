import type { Language, StepDefinition } from '@kelisim/domain';
import { adviceTitles, mayBeForwarded } from '@kelisim/domain';
import type { TaskRow, TaskSurroundings } from '@kelisim/persistence';
import type { SurroundingsView } from './task-schemas';

interface About {
  readonly row: Pick<TaskRow, 'purpose' | 'excludesAuthor'>;
  readonly step: StepDefinition | undefined;
  readonly decides: boolean;
}

/** What people do around a task, in words, and what whoever has it may do. */
export function surroundingsView(
  { advice, handedOver, waits }: TaskSurroundings,
  { row, step, decides }: About,
  language: Language,
): SurroundingsView {
  const excluded = row.excludesAuthor ? '' : null;
  return {
    advice: advice.map((given) => ({
      ...given,
      title: given.outcome === null ? null : (adviceTitles[given.outcome]?.[language] ?? given.outcome),
    })),
    waits,
    handedOver,
    mayForward: step !== undefined && mayBeForwarded(step, { purpose: row.purpose, excluded }),
    mayAddApprovers: decides && step?.kind === 'approval',
  };
}

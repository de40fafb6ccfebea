import type { Language } from '@kelisim/domain';
import type { decideTask } from '@kelisim/persistence';
import type { DecisionView } from './task-schemas';

type NextSteps = Awaited<ReturnType<typeof decideTask>>['next'];

/** Where the case went, in the caller's language. */
export const nextView = (next: NextSteps, language: Language): DecisionView['next'] => ({
  ...next,
  tasks: next.tasks.map((task) => ({ ...task, title: task.title?.[language] ?? task.step })),
});

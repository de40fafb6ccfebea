import type { Language } from '@kelisim/domain';
import type { OrganisationNames, TaskDetail, TaskExtension } from '@kelisim/persistence';
import { explanationView } from '../deadlines/explanation-schema';
import type { standingView } from '../deadlines/late-schemas';
import type { ExtensionView, TaskView } from './task-schemas';

/** The term of a task with its explanation, and how it stands. */
export function deadlineView(
  deadline: TaskDetail['deadline'],
  standing: ReturnType<typeof standingView>,
): TaskView['deadline'] {
  if (deadline === null) return null;
  const { state, start, due, explanation } = deadline;
  return { state, start, due, ...standing, explanation: explanationView(explanation) };
}

/** More time for a task, with the words for whoever gives it. */
export function extensionView(
  extension: TaskExtension | null,
  { positions }: OrganisationNames,
  language: Language,
): ExtensionView | null {
  if (extension === null) return null;
  const { giver, request } = extension;
  return {
    ...extension,
    giver: giver === null ? null : (positions[giver]?.[language] ?? giver),
    request: request && { ...request },
  };
}

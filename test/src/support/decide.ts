import type { Decided, List, Outcome, TaskItem } from './api-answers';
import type { ApiClient } from './api-client';

/** Everything in a person's inbox, page by page. */
export async function readInbox(person: ApiClient, query = ''): Promise<TaskItem[]> {
  const tasks: TaskItem[] = [];
  let cursor: string | null = null;
  do {
    const page: List<TaskItem> = await person.get(
      `/api/tasks?limit=100${query}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    tasks.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return tasks;
}

/** The task of a case that stands in a person's inbox at this moment. */
export async function taskIn(person: ApiClient, caseId: string): Promise<TaskItem> {
  const [task, another] = await readInbox(person, `&case=${caseId}`);
  if (task === undefined || another !== undefined) {
    throw new Error(`${person.session.person.name} has ${task ? 'several tasks' : 'no task'} of the case ${caseId}`);
  }
  return task;
}

/** An outcome of a task by its id. */
export function outcomeOf(task: TaskItem, id: string): Outcome {
  const outcome = task.outcomes.find((one) => one.id === id);
  if (outcome === undefined) throw new Error(`«${task.title}» has no outcome ${id}`);
  return outcome;
}

export interface Choice {
  readonly outcome: Outcome;
  /** Given where one is asked for, or wanted. */
  readonly reason?: string;
  /** Instead of the form's example, or a part of it. */
  readonly form?: Readonly<Record<string, unknown>>;
}

/** Decides a task: with the form's example as it stands, unless something else is said. */
export async function decide(person: ApiClient, task: TaskItem, { outcome, reason, form }: Choice): Promise<Decided> {
  const example = outcome.form?.examples[0];
  if (outcome.form !== undefined && example === undefined)
    throw new Error(`${outcome.id} has a form without an example`);
  return await person.post<Decided>(`/api/tasks/${task.id}/decision`, {
    outcome: outcome.id,
    version: task.version,
    ...(reason === undefined ? {} : { reason }),
    ...(example === undefined ? {} : { form: { ...example, ...form } }),
  });
}

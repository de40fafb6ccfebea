import type { Draft } from './draft';
import type { OpenTask } from './state';

/** Whether a task asks for more time for another one. */
export const isExtension = ({ purpose }: Pick<OpenTask, 'purpose'>): boolean => purpose === 'extend';

/**
 * The question that it was about is answered or gone to another: nobody has to grant anything any more.
 *
 * @param seat of an approval by several: only what was asked for there.
 */
export function dropExtensions(draft: Draft, seat?: string): void {
  const keys = draft.line.deadlines
    .filter((deadline) => seat === undefined || deadline.seat === seat)
    .map(({ key }) => key);
  const concerned = (task: OpenTask): boolean =>
    isExtension(task) && (seat === undefined || keys.includes(task.extension?.deadline ?? ''));
  for (const task of draft.line.tasks.filter(concerned))
    draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: draft.line.tasks.filter((task) => !concerned(task)) });
}

import type { Draft } from '../draft';
import { changeSeat } from '../round/conduct-round';
import type { Forwarded, OpenTask } from '../state';

/** A task stands with a person from now on, to whom another has handed it on; its clock runs on. */
export function readdress(draft: Draft, task: OpenTask, forwarded: Forwarded): void {
  const address = { kind: 'person', person: forwarded.to } as const;
  const next: OpenTask = { ...task, address, forwarded };
  draft.changeLine({ tasks: draft.line.tasks.map((open) => (open.key === task.key ? next : open)) });
  if (task.seat !== undefined) changeSeat(draft, task.seat, (seat) => ({ ...seat, address, forwarded: true }));
  draft.emit({ do: 'readdressTask', task: task.key, from: task.address, forwarded });
}

import type { BrokenRow } from './broken-row';
import { brokenEvent } from './broken-row';
import { readEvent } from './read-event';
import type { StoredCase, StoredDecision, StoredEvent } from './stored-case';

/**
 * Verifies the tables that people are shown against the events: every decision has the event that made it and says the
 * same, every such event has its decision, and the tasks that stand open are those of the stored state.
 *
 * @returns the first broken row, or null.
 */
export function verifyWitnesses(stored: StoredCase): BrokenRow | null {
  const events = new Map(stored.events.map((event) => [`${event.line}/${event.sequence}`, event]));
  for (const decision of stored.decisions) {
    if (!says(events.get(`${decision.line}/${decision.sequence}`), decision))
      return { table: 'decisions', row: decision.task, fault: 'unwitnessed', detail: 'its event says something else' };
  }
  const decided = new Set(stored.decisions.map(({ line, sequence }) => `${line}/${sequence}`));
  const bare = stored.events.find(
    (event) => event.type === 'decided' && !decided.has(`${event.line}/${event.sequence}`),
  );
  if (bare !== undefined) return brokenEvent(bare, 'unwitnessed', 'the decision it made is gone');
  return verifyOpenTasks(stored);
}

function says(event: StoredEvent | undefined, decision: StoredDecision): boolean {
  const input = event === undefined ? undefined : readEvent(event)?.input;
  return (
    input?.type === 'decided' &&
    input.task === decision.task_key &&
    input.outcome === decision.outcome &&
    input.by.person === decision.person
  );
}

function verifyOpenTasks(stored: StoredCase): BrokenRow | null {
  const asked = new Set(
    stored.lines.flatMap(({ id, state }) =>
      state.status === 'ended' ? [] : state.tasks.map(({ key }) => `${id}/${key}`),
    ),
  );
  const extra = stored.openTasks.find(({ line, key }) => !asked.delete(`${line}/${key}`));
  if (extra !== undefined)
    return { table: 'tasks', row: extra.id, fault: 'unwitnessed', detail: 'the case does not ask this' };
  const [missing] = asked;
  if (missing === undefined) return null;
  return { table: 'tasks', row: missing, fault: 'unwitnessed', detail: 'the case asks this, but no such task is open' };
}

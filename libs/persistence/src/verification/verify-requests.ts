import type { Command } from '@kelisim/domain';
import { askingEventOf, extensionOutcomes } from '@kelisim/domain';
import type { BrokenRow } from './broken-row';
import { brokenEvent } from './broken-row';
import type { WrittenEvent } from './read-event';
import { readEvent } from './read-event';
import type { StoredCase, StoredRequest } from './stored-case';

/**
 * Verifies requests for more time against the events: each was asked for by its event, by that person and until then, and what
 * became of it is what the event says that closed its task.
 *
 * @returns the first broken row, or null.
 */
export function verifyRequests(stored: StoredCase): BrokenRow | null {
  const events = stored.events.flatMap((event) => readEvent(event) ?? []);
  for (const request of stored.requests) {
    const detail = faultOf(request, events);
    if (detail !== null) return { table: 'extension_requests', row: request.task, fault: 'unwitnessed', detail };
  }
  const kept = new Set(stored.requests.map(({ line, sequence }) => `${line}/${String(sequence)}`));
  const bare = events.find(
    ({ input, line, sequence }) => input.type === 'extensionAsked' && !kept.has(`${line}/${String(sequence)}`),
  );
  return bare === undefined ? null : brokenEvent(bare, 'unwitnessed', 'the request it made is gone');
}

function faultOf(request: StoredRequest, events: readonly WrittenEvent[]): string | null {
  const ownLine = events.filter(({ line }) => line === request.line);
  const asking = ownLine.find(({ sequence }) => sequence === request.sequence);
  const input = asking?.input;
  const isAsked =
    input?.type === 'extensionAsked' &&
    askingEventOf(request.task_key) === request.sequence &&
    input.by.person === request.asked_by &&
    Date.parse(input.until) === request.until.getTime();
  if (!isAsked) return 'its event says something else';
  const [state, by] = answerOf(request.task_key, ownLine);
  return state === request.state && by === request.answered_by ? null : 'it was answered otherwise';
}

function answerOf(task: string, events: readonly WrittenEvent[]): readonly [state: string, by: string | null] {
  const closes = (command: Command): boolean => command.do === 'closeTask' && command.task === task;
  const closing = events.find(({ commands }) => commands.some(closes))?.input;
  if (closing === undefined) return ['asked', null];
  if (closing.type !== 'decided' || closing.task !== task) return ['fell-away', null];
  return [closing.outcome === extensionOutcomes.grant ? 'granted' : 'refused', closing.by.person];
}

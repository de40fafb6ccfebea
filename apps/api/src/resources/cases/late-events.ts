import type { DeadlineRow, HistoryEntry, NamedLateness, TermStanding } from '@kelisim/persistence';
import { standingKey } from '@kelisim/persistence';

/** Whose lateness an event tells of, and of which term. */
export interface LateAtEvent {
  readonly due: string;
  readonly late: NamedLateness;
}

type Term = Pick<DeadlineRow, 'line' | 'key' | 'due'>;

/**
 * Where the history tells of lateness (R02), by the hash of the event: at the filing, that it came when the term was over; at the
 * moment a term ended, who had the task then. A term that spans several steps is told of once, where it ended first.
 */
export function lateEvents(
  events: readonly HistoryEntry[],
  terms: readonly Term[],
  standings: ReadonlyMap<string, TermStanding>,
): ReadonlyMap<string, LateAtEvent> {
  const late = new Map<string, LateAtEvent>();
  const told = new Set<string>();
  for (const event of events) {
    for (const term of terms.filter((each) => isToldAt(event, each))) {
      const lateness = standings.get(standingKey(term))?.late ?? null;
      if (lateness === null || (lateness.kind === 'filed-late') !== (event.type === 'filed')) continue;
      const once = `${term.line}/${term.due}`;
      if (!told.has(once)) late.set(event.hash, { due: term.due, late: lateness });
      told.add(once);
    }
  }
  return late;
}

/** Every term may have been over at the filing; each was over at the moment that its own deadline was found to be. */
function isToldAt({ type, line, commands }: HistoryEntry, term: Term): boolean {
  if (type === 'filed') return true;
  const breached = commands.some(
    (command) => command.do === 'advanceDeadline' && command.deadline === term.key && command.state === 'breached',
  );
  return type === 'deadlineReached' && line === term.line && breached;
}

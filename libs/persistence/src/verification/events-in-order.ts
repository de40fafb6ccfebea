import type { WrittenEvent } from './read-event';

/** An event with the hash that later events know it by. */
export interface ChainedEvent {
  readonly event: WrittenEvent;
  readonly hash: string;
}

/**
 * Puts the events of a case's lines into one order in which they can be replayed. Lines are independent but at two points:
 * an item begins after the event that created it, and the join comes after the events whose heads it names. Elsewhere the
 * time of recording decides, which may be the same for lines that moved at the same instant.
 *
 * @param lines the events of each line in order of sequence, the case's own line first.
 * @returns as many events as can be ordered; fewer than given where one waits for something that never comes.
 */
export function eventsInOrder(lines: readonly (readonly ChainedEvent[])[]): readonly WrittenEvent[] {
  const queues = lines.map((events) => [...events]);
  const seen = new Set<string>();
  const items = new Set<string>();
  const ordered: WrittenEvent[] = [];
  const isReady = ({ event: { input } }: ChainedEvent): boolean => {
    if (input.type === 'itemStarted') return items.has(input.key);
    return input.type !== 'itemsJoined' || Object.values(input.heads).every((head) => seen.has(head));
  };
  for (;;) {
    const [next] = queues
      .filter(([first]) => first !== undefined && isReady(first))
      .sort(([a], [b]) => moment(a) - moment(b));
    const chained = next?.shift();
    if (chained === undefined) return ordered;
    seen.add(chained.hash);
    for (const command of chained.event.commands)
      if (command.do === 'createItems') for (const { key } of command.items) items.add(key);
    ordered.push(chained.event);
  }
}

const moment = (chained: ChainedEvent | undefined): number =>
  chained === undefined ? Infinity : Date.parse(chained.event.recordedAt);

import canonicalize from 'canonicalize';
import type { CaseState, Definition, Input, ItemState, LineState, Situation } from '@kelisim/domain';
import { advance, coreVersion } from '@kelisim/domain';
import { publicCommand } from '../record/event-bytes';
import type { BrokenRow } from './broken-row';
import { brokenEvent, brokenLine } from './broken-row';
import { eventsInOrder } from './events-in-order';
import type { ChainedEvent } from './events-in-order';
import { readEvent } from './read-event';
import type { WrittenEvent } from './read-event';
import type { StoredCase } from './stored-case';

/** Opens what a person wrote in an event: `form` and `reason`. */
export type Unseal = (sealed: Buffer) => Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);

/**
 * Replays a case from its first event through the pure core with the recorded facts: every event must be possible, make
 * the commands that were recorded, and all of them together the stored state (design §2.2).
 *
 * @returns the first broken row, or null.
 */
export function replayCase(stored: StoredCase, definition: Definition, unseal: Unseal): BrokenRow | null {
  const replay = new Replay(definition, unseal);
  const lines = stored.lines.map(({ id }) => chainedEvents(stored, id));
  const ordered = eventsInOrder(lines);
  for (const event of ordered) {
    const broken = replay.apply(event);
    if (broken !== null) return broken;
  }
  const waiting = lines.flat().find(({ event }) => !ordered.includes(event))?.event;
  if (waiting !== undefined) return brokenEvent(waiting, 'impossible', 'nothing in the case leads to this event');
  return replay.compare(stored);
}

function chainedEvents(stored: StoredCase, line: string): readonly ChainedEvent[] {
  return stored.events
    .filter((event) => event.line === line)
    .flatMap((row) => {
      const event = readEvent(row);
      return event === null ? [] : [{ event, hash: row.hash.toString('hex') }];
    });
}

/** A case that grows in memory, event by event. */
class Replay {
  private main: CaseState | null = null;
  private readonly items = new Map<string, ItemState>();

  constructor(
    private readonly definition: Definition,
    private readonly unseal: Unseal,
  ) {}

  apply(event: WrittenEvent): BrokenRow | null {
    if (event.core !== coreVersion) return brokenEvent(event, 'impossible', `its rules are of core ${event.core}`);
    const input = this.wholeInput(event);
    const { facts, effectiveAt } = event;
    const result = advance(this.definition, this.situation(event, input), { input, facts, effectiveAt });
    if (result.refused !== undefined)
      return brokenEvent(event, 'impossible', `the core refuses it: ${result.refused.code}`);
    if (!same(result.commands.map(publicCommand), event.commands))
      return brokenEvent(event, 'commands-differ', 'the core makes other commands of it');
    this.take(event, result.situation);
    return null;
  }

  /** The input with what a person wrote put back in its place. */
  private wholeInput({ input, sealed }: WrittenEvent): Input {
    const written = sealed === null ? {} : this.unseal(Buffer.from(sealed, 'base64'));
    const empty = input.type === 'decided' ? { form: null, reason: null } : {};
    return { ...input, ...empty, ...written } as Input;
  }

  private situation(event: WrittenEvent, input: Input): Situation | null {
    if (this.main === null) return null;
    const own = event.line === event.case || input.type === 'itemStarted';
    return { case: this.main, item: own ? null : (this.items.get(event.line) ?? null) };
  }

  private take(event: WrittenEvent, after: Situation): void {
    this.main = after.case;
    if (after.item === null) return;
    this.items.set(event.line, after.item);
    for (const command of event.commands) if (command.do === 'endItem') this.countEnd(command.end);
  }

  /** Ends of items are counted in the case outside of the core, as long as it waits for them. */
  private countEnd(end: string): void {
    const { items, line } = this.main ?? {};
    if (this.main === null || items === null || items === undefined || line?.status === 'ended') return;
    const ended = { ...items.ended, [end]: (items.ended[end] ?? 0) + 1 };
    this.main = { ...this.main, items: { ...items, ended } };
  }

  compare(stored: StoredCase): BrokenRow | null {
    for (const line of stored.lines) {
      const replayed = line.id === stored.id ? this.main?.line : this.items.get(line.id)?.line;
      const part = differingPart(replayed, line.state);
      if (part !== null) return brokenLine(line.id, 'state-differs', `the core comes to another ${part}`);
      if (line.status !== line.state.status || line.outcome !== line.state.end)
        return brokenLine(line.id, 'state-differs', 'its columns are not what its state says');
    }
    const { line, items } = this.main ?? {};
    const fits = line?.status === stored.status && line.end === stored.outcome && same(items, stored.items);
    if (fits) return null;
    return { table: 'cases', row: stored.id, fault: 'state-differs', detail: 'the core comes to another end' };
  }
}

function differingPart(replayed: LineState | undefined, stored: LineState): string | null {
  if (replayed === undefined) return 'line';
  const parts = Object.keys({ ...replayed, ...stored }) as (keyof LineState)[];
  return parts.find((part) => !same(replayed[part], stored[part])) ?? null;
}

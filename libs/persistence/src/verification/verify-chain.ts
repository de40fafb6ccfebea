import { emptyHead } from '../record/event-bytes';
import { sha256 } from '../record/sha256';
import type { BrokenRow } from './broken-row';
import { brokenEvent, brokenLine } from './broken-row';
import { readEvent } from './read-event';
import type { WrittenEvent } from './read-event';
import type { StoredCase, StoredEvent, StoredLine } from './stored-case';

/**
 * Verifies the chain of every line of a case over the stored bytes: each event gives its hash, names the one before it,
 * has the next number and says what its columns say; the line ends with the last one. What the case's own chain vouches
 * for, its items with their heads at the join, must be there.
 *
 * @returns the first broken row, or null. It needs no key: an erased case verifies too. Somebody who may rewrite every row
 *   can rewrite a whole chain as well; only a head kept outside the database shows that.
 */
export function verifyChain(stored: StoredCase): BrokenRow | null {
  const known = new Set(stored.lines.map(({ id }) => id));
  const stray = stored.events.find(({ line }) => !known.has(line));
  if (stray !== undefined) return brokenEvent(stray, 'columns-differ', 'the event is of a line of another case');
  if (!known.has(stored.id))
    return { table: 'cases', row: stored.id, fault: 'head-differs', detail: 'the main line is gone' };
  for (const line of stored.lines) {
    const broken = verifyLine(
      stored,
      line,
      stored.events.filter((event) => event.line === line.id),
    );
    if (broken !== null) return broken;
  }
  return verifyItems(stored);
}

function verifyLine(stored: StoredCase, line: StoredLine, events: readonly StoredEvent[]): BrokenRow | null {
  let head: Buffer = emptyHead;
  let sequence = 0;
  for (const event of events) {
    sequence += 1;
    if (event.sequence !== sequence)
      return brokenEvent(event, 'sequence-gap', `number ${sequence} of the line is missing`);
    if (!sha256(event.bytes).equals(event.hash))
      return brokenEvent(event, 'hash-differs', 'the bytes do not give the hash');
    const written = readEvent(event);
    if (written === null) return brokenEvent(event, 'columns-differ', 'the bytes are no event');
    if (written.previous !== head.toString('hex'))
      return brokenEvent(event, 'link-broken', 'it does not name the event before it');
    const column = differingColumn(stored, event, written);
    if (column !== null) return brokenEvent(event, 'columns-differ', `${column} is not what the bytes say`);
    head = event.hash;
  }
  if (line.sequence !== sequence || line.state.sequence !== sequence || !line.head.equals(head))
    return brokenLine(line.id, 'head-differs', `the line stands at ${line.sequence}, its events end at ${sequence}`);
  return null;
}

function differingColumn(stored: StoredCase, event: StoredEvent, written: WrittenEvent): string | null {
  const { input } = written;
  const by = 'by' in input ? input.by : undefined;
  const actor = by !== undefined ? by.person : input.type === 'filed' ? input.author.person : null;
  const columns: readonly (readonly [name: string, same: boolean])[] = [
    ['university', written.university === stored.university],
    ['case_id', written.case === stored.id],
    ['line', written.line === event.line],
    ['sequence', written.sequence === event.sequence],
    ['type', input.type === event.type],
    ['effective_at', Date.parse(written.effectiveAt) === event.effective_at.getTime()],
    ['recorded_at', Date.parse(written.recordedAt) === event.recorded_at.getTime()],
    ['actor', actor === event.actor],
  ];
  return columns.find(([, same]) => !same)?.[0] ?? null;
}

/** The case's own events say which items there are, and at the join what their chains had come to. */
function verifyItems(stored: StoredCase): BrokenRow | null {
  const items = new Map(
    stored.lines.flatMap((line) => (line.item_key === null ? [] : [[line.item_key, line] as const])),
  );
  const created = new Set<string>();
  for (const event of stored.events.filter(({ line }) => line === stored.id)) {
    const written = readEvent(event);
    for (const command of written?.commands ?? [])
      if (command.do === 'createItems') for (const { key } of command.items) created.add(key);
    if (written?.input.type !== 'itemsJoined') continue;
    for (const [key, head] of Object.entries(written.input.heads)) {
      const line = items.get(key)?.id;
      if (!stored.events.some((each) => each.line === line && each.hash.toString('hex') === head))
        return brokenEvent(event, 'item-unvouched', `the chain of item ${key} does not hold the head folded in here`);
    }
  }
  const gone = [...created].find((key) => !items.has(key));
  if (gone !== undefined) return brokenLine(stored.id, 'item-unvouched', `item ${gone} is gone`);
  const added = [...items].find(([key]) => !created.has(key));
  return added === undefined
    ? null
    : brokenLine(added[1].id, 'item-unvouched', 'no event of the case created this item');
}

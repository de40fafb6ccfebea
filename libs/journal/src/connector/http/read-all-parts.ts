import { ConnectorFault } from '../connector-fault';
import type { Shape } from '../shape';
import { readShape } from '../shape';
import type { Part } from './answers';
import { partOf } from './answers';

/** A list of theirs ends somewhere. */
const mostParts = 200;

/**
 * Reads a list of theirs from its first part to its last.
 *
 * @throws ConnectorFault `answer-invalid` (`no-end`) if the parts never end.
 */
export async function readAllParts<T>(
  ask: (path: string) => Promise<unknown>,
  path: string,
  query: Readonly<Record<string, string>>,
  item: Shape<T>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | null = null;
  for (let part = 0; part < mostParts; part++) {
    const asked: string = new URLSearchParams(after === null ? query : { ...query, after }).toString();
    const read: Part<T> = readShape(partOf(item), await ask(asked === '' ? path : `${path}?${asked}`));
    items.push(...read.items);
    if (read.next === null) return items;
    after = read.next;
  }
  throw new ConnectorFault('answer-invalid', { reason: 'no-end' });
}

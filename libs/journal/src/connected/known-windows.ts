import type { Queryable } from '@kelisim/persistence';
import type { WindowHere } from '../connector/disagreement';
import { ConnectorFault } from '../connector/connector-fault';
import type { OutsideRow } from './read-outside-window';
import { outsideColumns, toOutside } from './read-outside-window';
import { readSourcedIds } from './sourced-ids';

/** Ended windows are remembered for longer than they are compared: theirs may have ended later than ours. */
const lookBack = '30 days';
const mostWindows = 2000;

/**
 * Our windows of one connector: those that run or are asked for, and those that ended lately. One whose keys there are
 * no longer known is left out: nothing of theirs could be recognised as belonging to it.
 */
export async function knownWindows(q: Queryable, connector: string): Promise<readonly WindowHere[]> {
  const { rows } = await q.query<OutsideRow>(
    `select ${outsideColumns} from windows w
     where w.university = app_university() and w.adapter = $1
       and (w.closed_at is null or w.closed_at > app_now() - interval '${lookBack}')
     order by w.requested_at desc limit ${String(mostWindows)}`,
    [connector],
  );
  const known: WindowHere[] = [];
  for (const row of rows) {
    const window = toOutside(row);
    const sourced = await readSourcedIds(q, window.scope, window.holder).catch((error: unknown) => {
      if (error instanceof ConnectorFault) return null;
      throw error;
    });
    if (sourced !== null) known.push({ ...window, sourced, state: stateOf(window) });
  }
  return known;
}

function stateOf({ opensAt, closedAt }: { opensAt: string | null; closedAt: string | null }): WindowHere['state'] {
  if (closedAt !== null) return 'closed';
  return opensAt === null ? 'requested' : 'open';
}

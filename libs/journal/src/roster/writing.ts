import type { Queryable } from '@kelisim/persistence';
import type { FaultList } from './roster-fault';
import type { RosterIds } from './roster-ids';
import type { Tally } from './tally';

/** What the steps of writing an upload share. All of it happens in one transaction. */
export interface Writing {
  readonly q: Queryable;
  readonly ids: RosterIds;
  readonly tally: Tally;
  readonly faults: FaultList;
}

/** Something is wrong with the upload that only the database shows: the transaction is to be rolled back. */
export class RosterRefused extends Error {}

/** Ends the writing if anything was found wrong. */
export function stopAtFault({ faults }: Writing): void {
  if (faults.count > 0) throw new RosterRefused();
}

import { claimOutbox, Database, findLaggingCases, installationEpoch, unclaimOutbox } from '@kelisim/persistence';
import type { ClaimedCase } from '@kelisim/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** The channel on which the transaction of each event rings. */
const CHANNEL = 'kelisim_outbox';

/** The outbox of events, as the relay uses it. */
@Injectable()
export class Outbox {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Claims the oldest cases with unsignalled events, each case once. Cases whose signal was sent long ago and never
   * acknowledged come again: that is the sweep.
   */
  claim(limit: number): Promise<readonly ClaimedCase[]> {
    return claimOutbox(this.database, limit);
  }

  /** Cases whose workflow should have acted long ago, whatever it has acknowledged. */
  async lagging(limit: number): Promise<readonly ClaimedCase[]> {
    const cases = await findLaggingCases(this.database, limit);
    return cases.map((found) => ({ ...found, upTo: 0, oldestSeconds: 0 }));
  }

  /** Gives a case back whose signal could not be sent. */
  giveBack({ university, caseId, upTo }: ClaimedCase): Promise<void> {
    return unclaimOutbox(this.database, { university, caseId }, upTo);
  }

  /** Rings for each recorded event. Rings may be lost with the connection; gives the function that ends it. */
  listen(ring: () => void): Promise<() => Promise<void>> {
    return this.database.listen([CHANNEL], ring);
  }

  epoch(): Promise<number> {
    return installationEpoch(this.database);
  }
}

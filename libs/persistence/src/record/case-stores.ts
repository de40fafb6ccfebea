import type { PackStore } from '../packs/pack-store';
import type { CaseSealer } from '../sealing/case-sealer';
import type { JournalPort } from './journal-port';

/** What use cases need to reach cases: how secrets are kept, where packs are, and the journal that procedures reopen. */
export class CaseStores {
  constructor(
    readonly sealer: CaseSealer,
    readonly packs: PackStore,
    readonly journal: JournalPort,
  ) {}
}

import {
  applyDueRungs,
  CaseSealer,
  Database,
  failEffect,
  followCase,
  PackStore,
  writeLetters,
} from '@kelisim/persistence';
import type { CaseStores } from '@kelisim/persistence';
import type { CaseActivities, CaseFollowing, CaseRef, RungsApplied } from '@kelisim/workflows';
import { Inject, Injectable } from '@nestjs/common';

/** The activities that are one transaction in Postgres each. */
@Injectable()
export class CaseWork implements CaseActivities {
  private readonly stores: CaseStores;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseSealer) sealer: CaseSealer,
    @Inject(PackStore) packs: PackStore,
  ) {
    this.stores = { sealer, packs };
  }

  followCase(ref: CaseRef, acknowledge: number): Promise<CaseFollowing> {
    return followCase(this.database, ref, acknowledge);
  }

  applyDueRungs(ref: CaseRef): Promise<RungsApplied> {
    return applyDueRungs(this.database, this.stores, ref);
  }

  writeLetters(ref: CaseRef, effect: string): Promise<void> {
    return writeLetters(this.database, this.stores, ref, effect);
  }

  failEffect(ref: CaseRef, effect: string, code: string): Promise<void> {
    return failEffect(this.database, this.stores, ref, effect, code);
  }
}

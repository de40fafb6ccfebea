import { applyDueRungs, CaseStores, Database, failEffect, followCase, writeLetters } from '@kelisim/persistence';
import type { CaseActivities, CaseFollowing, CaseRef, RungsApplied } from '@kelisim/workflows';
import { Inject, Injectable } from '@nestjs/common';

/** The activities that are one transaction in Postgres each. */
@Injectable()
export class CaseWork implements CaseActivities {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

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

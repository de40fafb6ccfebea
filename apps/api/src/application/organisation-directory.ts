import type { OrganisationNames } from '@kelisim/persistence';
import { Database, readOrganisationNames } from '@kelisim/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** Names of units and positions change rarely: a reader may see a new name this much later, in milliseconds. */
const freshFor = 30_000;

/** Names of a university's units and positions, and its time zone, kept for a short while. Rights never come from here. */
@Injectable()
export class OrganisationDirectory {
  private readonly known = new Map<string, { readonly names: Promise<OrganisationNames>; readonly until: number }>();

  constructor(@Inject(Database) private readonly database: Database) {}

  async of(university: string): Promise<OrganisationNames> {
    const now = performance.now();
    const kept = this.known.get(university);
    if (kept !== undefined && kept.until > now) return await kept.names;
    const names = this.database.read(university, async (q) => await readOrganisationNames(q, university));
    this.known.set(university, { names, until: now + freshFor });
    names.catch(() => this.known.delete(university));
    return await names;
  }
}

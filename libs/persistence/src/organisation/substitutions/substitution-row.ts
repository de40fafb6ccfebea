import type { SubstitutionOrder } from '@kelisim/domain';

/** How a substitution stands at the moment it is read. */
export type SubstitutionState = 'coming' | 'running' | 'ended' | 'revoked';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Who acts for whom, with what it rests on. */
export interface SubstitutionRow {
  readonly id: string;
  readonly principal: NamedPerson;
  readonly acting: NamedPerson;
  readonly order: SubstitutionOrder;
  /** Local dates, both of it. */
  readonly from: string;
  readonly to: string;
  /** Null: every procedure. */
  readonly procedures: readonly string[] | null;
  readonly state: SubstitutionState;
  readonly recorded: { readonly by: string; readonly at: string };
  readonly revoked: { readonly by: string; readonly at: string; readonly because: string } | null;
  /** Whether the reader may end it. */
  readonly revocable: boolean;
}

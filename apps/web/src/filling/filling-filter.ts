import type { FillingOfJournal } from '../api/generated/model';
import type { AddressFilter } from '../design/use-address';

export const filterNames = ['period', 'department', 'show'] as const;
export type FillingFilter = AddressFilter<(typeof filterNames)[number]>;

/** Something is empty, was locked while it was, or students have nothing at a control. */
export const needsAttention = ({ empty, unmarkedAtControls }: FillingOfJournal): boolean =>
  empty > 0 || unmarkedAtControls > 0;

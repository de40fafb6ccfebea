import type { Budget } from './explanation';
import type { Counting } from './why-not-counted';

/** Whether vacations count, as the pack has said of this budget; null: as the calendar says of each. */
export const vacationsOf = (budget: Budget): Counting['vacations'] =>
  ('vacations' in budget ? budget.vacations : undefined) ?? null;

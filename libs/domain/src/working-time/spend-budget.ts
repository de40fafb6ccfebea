import type { CompiledCalendar } from './compiled-calendar';
import { countDays } from './count-days';
import type { Budget, Explanation } from './explanation';
import { spendHours } from './spend-hours';

/** A term that was used up: instants in milliseconds. */
export interface SpentBudget extends Pick<Explanation, 'counted' | 'skipped'> {
  readonly start: number;
  readonly due: number;
  readonly budget: Budget;
}

/** Uses up a budget from an instant on. */
export function spendBudget(start: number, budget: Budget, calendar: CompiledCalendar): SpentBudget {
  if ('milliseconds' in budget) return { start, budget, due: start + budget.milliseconds, counted: [], skipped: [] };
  const vacations = budget.vacations ?? null;
  if ('workingMilliseconds' in budget)
    return { start, budget, ...spendHours(start, budget.workingMilliseconds, vacations, calendar) };
  const { days, count, first, ends } = budget;
  return { start, budget, ...countDays(start, { days, count, first, ends: ends ?? 'day', vacations }, calendar) };
}

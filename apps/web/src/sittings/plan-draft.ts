import type { SittingPlan } from '../api/generated/model';
import { momentAt } from '../forms/university-time';

/** What has been entered of a plan; moments as the university's clock shows them, `YYYY-MM-DDTHH:MM`, empty until told. */
export interface PlanDraft {
  readonly kind: 'sitting' | 'written';
  readonly plannedFor: string;
  readonly place: string;
  readonly deadline: string;
  readonly takeWaiting: boolean;
}

export const emptyPlan: PlanDraft = { kind: 'sitting', plannedFor: '', place: '', deadline: '', takeWaiting: true };

/** What is sent; null while something is lacking. A written vote has an end and no place. */
export function planOf(
  { kind, plannedFor, place, deadline, takeWaiting }: PlanDraft,
  zone: string,
): SittingPlan | null {
  if (plannedFor === '' || (kind === 'written' && deadline === '')) return null;
  const told = place.trim();
  return {
    ...{ kind, takeWaiting, plannedFor: momentAt(zone, plannedFor) },
    ...(kind === 'written' ? { deadline: momentAt(zone, deadline) } : told === '' ? {} : { place: told }),
  };
}

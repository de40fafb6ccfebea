import type { Definition, Language } from '@kelisim/domain';
import { outcomesOf, stepOf } from '@kelisim/domain';

/** An outcome of a row with its words. */
export function outcomeIn(
  definition: Definition,
  stepId: string,
  outcome: string | null,
  language: Language,
): { readonly id: string; readonly title: string } | null {
  if (outcome === null) return null;
  const step = stepOf(definition, stepId);
  const known = step === undefined ? undefined : outcomesOf(step).find(({ id }) => id === outcome);
  return { id: outcome, title: known?.title[language] ?? outcome };
}

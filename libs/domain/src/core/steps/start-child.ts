import type { CaseStep } from '../../definition/step-definition';
import { evaluate } from '../../expression/expression';
import type { Draft } from '../draft';
import { childKey } from '../keys';

/** Starts a case of another procedure, its form made of this case's values. */
export function startChild(draft: Draft, step: CaseStep): string | null {
  const form: Record<string, unknown> = {};
  for (const [field, source] of Object.entries(step.form)) {
    const result = evaluate(source, draft.context);
    if (result.fault !== undefined) return result.fault;
    form[field] = result.value;
  }
  const child = childKey(step.id, draft.visit(step.id));
  draft.emit({ do: 'startCase', child, procedure: step.procedure, form, waited: step.wait });
  if (step.wait) draft.changeLine({ child });
  return null;
}

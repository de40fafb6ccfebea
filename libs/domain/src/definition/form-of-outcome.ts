import { collegialForm } from './collegial-form';
import type { FormSchema } from './form-schema';
import type { Pack } from './pack';
import type { AskingStep, OutcomeDefinition } from './step-definition';

/** The form that goes with a decision: the outcome's own, the council's minutes, or none. */
export function formOfOutcome(pack: Pack, step: AskingStep, outcome: OutcomeDefinition): FormSchema | null {
  if (outcome.form !== null) return pack.forms[outcome.form] ?? null;
  return step.kind === 'collegial' ? collegialForm : null;
}

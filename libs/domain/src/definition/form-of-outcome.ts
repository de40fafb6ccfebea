import { collegialForm } from './collegial-form';
import type { FormSchema } from './form-schema';
import type { Pack } from './pack';
import { receiptForm } from './receipt-form';
import { acquaintOutcomes } from './roll-definition';
import type { AskingStep, OutcomeDefinition } from './step-definition';

/** The form that goes with a decision: the outcome's own, the council's minutes, or none. */
export function formOfOutcome(pack: Pack, step: AskingStep, outcome: OutcomeDefinition): FormSchema | null {
  if (outcome.form !== null) return pack.forms[outcome.form] ?? null;
  if (step.kind === 'acquaint')
    return step.acquaint.receipt && outcome.id === acquaintOutcomes.confirm ? receiptForm : null;
  return step.kind === 'collegial' ? collegialForm : null;
}

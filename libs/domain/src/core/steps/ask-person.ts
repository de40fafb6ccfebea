import type { CollegialStep, FormStep, OneApproval, RowsStep, WindowStep } from '../../definition/step-definition';
import { windowOutcomes } from '../../definition/step-definition';
import type { Evaluated } from '../../expression/expression';
import { evaluateText } from '../../expression/expression';
import { addressOf } from '../address';
import { dueOf } from '../deadlines';
import type { Draft } from '../draft';
import type { AddressFact } from '../fact';
import type { Address } from '../state';
import type { Asking } from './open-task';
import { openTask } from './open-task';

type AskingStep = OneApproval | CollegialStep | FormStep | WindowStep | RowsStep;

/** Enters a step at which somebody is asked. Everything is evaluated before anything changes. */
export function askPerson(draft: Draft, step: AskingStep): string | null {
  const address = addressAt(draft, step);
  if (address.fault !== undefined) return address.fault;
  const due = step.due === null ? null : dueOf(draft, step.due, { id: `due:${step.id}`, address: address.value });
  if (due?.fault !== undefined) return due.fault;
  const asking: Asking = {
    step: step.id,
    address: address.value,
    authorMayAct: step.kind === 'form' && step.by.kind === 'author',
    outcomes: outcomesOffered(step),
    due: step.due === null || due === null ? null : { definition: step.due, fact: due.value },
  };
  openTask(draft, asking);
  return null;
}

function addressAt(draft: Draft, step: AskingStep): Evaluated<Address> {
  if (step.kind === 'collegial') return councilAddress(draft, step);
  return addressOf(draft, step.by, `address:${step.id}`);
}

/** The decision of a council is registered by its secretary (R05). */
function councilAddress(draft: Draft, step: CollegialStep): Evaluated<Address> {
  const unit = evaluateText(step.body.of, draft.context);
  if (unit.fault !== undefined) return { fault: unit.fault };
  const fact = draft.lookUp({
    id: `address:${step.id}`,
    kind: 'council',
    council: step.body.council,
    unit: unit.value,
    excluding: draft.case.author.person,
  }) as AddressFact;
  return { value: { kind: 'position', at: fact.at } };
}

/** The ends of a window are reached by time or by its holder, they are no answers to the authorisation. */
function outcomesOffered(step: AskingStep): readonly string[] {
  const reached: readonly string[] =
    step.kind === 'window' ? [windowOutcomes.close, windowOutcomes.closed, windowOutcomes.unused] : [];
  return step.outcomes.map((outcome) => outcome.id).filter((id) => !reached.includes(id));
}

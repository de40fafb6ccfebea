import type { AudienceDefinition } from '../../definition/audience-definition';
import type { AcquaintStep } from '../../definition/step-definition';
import type { Evaluated } from '../../expression/expression';
import { evaluateText, evaluateTextList } from '../../expression/expression';
import { dueOf, startDeadline } from '../deadlines';
import type { Draft } from '../draft';
import type { AudienceFact, Meant } from '../fact';
import { rollKey } from '../keys';
import { newDeadline } from '../steps/open-task';

/**
 * Brings a paper to the knowledge of many (R37). Who they are is not kept in the case: it learns their number and a hash of them.
 * Gives the fault, which an administrator has to mend, or null.
 */
export function openAcquaintance(draft: Draft, step: AcquaintStep): string | null {
  const to: Meant[] = [];
  for (const audience of step.acquaint.to) {
    const meant = meantBy(draft, audience);
    if (meant.fault !== undefined) return meant.fault;
    to.push(meant.value);
  }
  const visit = draft.visit(step.id);
  const roll = rollKey(step.id, visit);
  const address = { kind: 'person', person: draft.case.author.person } as const;
  const due = step.due === null ? null : dueOf(draft, step.due, { id: `due:${step.id}`, address });
  if (due?.fault !== undefined) return due.fault;
  const audience = draft.lookUp({ id: `audience:${step.id}`, kind: 'audience', roll, to }) as AudienceFact;
  if (audience.count === 0) return 'nobody is to be acquainted';
  const asking = {
    step: step.id,
    due: step.due === null || due === null ? null : { definition: step.due, fact: due.value },
  };
  const deadline = newDeadline(asking, visit);
  draft.changeLine({ roll: { key: roll, step: step.id, total: audience.count } });
  if (deadline !== null) startDeadline(draft, deadline, address);
  draft.emit({
    ...{ do: 'openRoll', roll, step: step.id, kind: 'acquaint' },
    ...{ total: audience.count, deadline: deadline?.key ?? null },
  });
  return null;
}

function meantBy(draft: Draft, audience: AudienceDefinition): Evaluated<Meant> {
  if (audience.kind === 'persons') {
    const persons = evaluateTextList(audience.of, draft.context);
    return persons.fault === undefined ? { value: { kind: 'persons', persons: persons.value } } : persons;
  }
  if (audience.kind === 'unit') {
    const unit = evaluateText(audience.of, draft.context);
    return unit.fault === undefined ? { value: { kind: 'unit', unit: unit.value, below: audience.below } } : unit;
  }
  const { position } = audience;
  if (audience.of === null) return { value: { kind: 'position', position, unit: null } };
  const unit = evaluateText(audience.of, draft.context);
  return unit.fault === undefined ? { value: { kind: 'position', position, unit: unit.value } } : unit;
}

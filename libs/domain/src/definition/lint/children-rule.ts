import { commonEnds } from '../../core/input';
import type { CaseStep } from '../step-definition';
import type { KnownProcedure, Linting } from './linting';

/** A procedure that a step starts exists, gets the form it needs, and ends in the ways the step names. */
export function childrenRule(linting: Linting): void {
  const ids = linting.known.procedures.map(({ id }) => id);
  for (const step of linting.definition.steps) {
    if (step.kind !== 'case' || !linting.exists(step, 'procedure', 'procedure', step.procedure, ids)) continue;
    const child = linting.known.procedures.find(({ id }) => id === step.procedure);
    if (child !== undefined) checkChild(linting, step, child);
  }
}

function checkChild(linting: Linting, step: CaseStep, child: KnownProcedure): void {
  const ends = [...child.ends, ...Object.values(commonEnds)];
  for (const outcome of step.outcomes) {
    if (outcome.end !== null) linting.exists(outcome, '', `end of ${child.id}`, outcome.end, ends);
  }
  const fields = Object.keys(child.form.properties ?? {});
  for (const field of Object.keys(step.form)) linting.exists(step.form, field, `field of ${child.id}`, field, fields);
  for (const field of child.form.required ?? []) {
    if (Object.hasOwn(step.form, field)) continue;
    linting.refuse(
      step.form,
      '',
      `${child.id} needs the field «${field}»`,
      `add «${field}: <expression>» under «form»`,
    );
  }
}

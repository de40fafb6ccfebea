import type { GroupDefinition } from '../group-definition';
import { placesOf } from '../round-definition';
import { roundOf } from '../routes';
import type { StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** A working group that the pack names by its code exists at the university, and somebody is in it. */
export function groupsRule(linting: Linting): void {
  const { groups = [] } = linting.known;
  const codes = groups.map(({ code }) => code);
  for (const step of linting.definition.steps)
    for (const group of groupsOf(step)) {
      const { code } = group;
      if (code === undefined || !linting.exists(group, 'code', 'working group', code, codes)) continue;
      if (groups.some((known) => known.code === code && known.members > 0)) continue;
      linting.refuse(
        group,
        'code',
        `step ${step.id}: nobody is in the working group «${code}»`,
        'appoint its members by order, each with a login',
      );
    }
}

function groupsOf(step: StepDefinition): readonly GroupDefinition[] {
  const round = roundOf(step);
  if (round !== null) return placesOf(round).flatMap(({ who }) => (who.kind === 'group' ? [who] : []));
  return 'by' in step && step.by?.kind === 'position' && step.by.group !== undefined ? [step.by.group] : [];
}

import type { Recipient } from '../definition';
import { outcomesOf } from '../routes';
import type { Performer, StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** Every position and council that the pack names exists at the university. */
export function peopleRule(linting: Linting): void {
  const { start, steps } = linting.definition;
  if (start.by !== 'anyone') linting.exists(start, 'by', 'position', start.by, linting.known.positions);
  for (const step of steps) {
    for (const person of peopleOf(step)) {
      if (person.kind !== 'position') continue;
      linting.exists(person, 'position', 'position', person.position, linting.known.positions);
    }
    if (step.kind === 'collegial')
      linting.exists(step.body, 'council', 'council', step.body.council, linting.known.councils);
    if (step.kind === 'window' && step.holder.kind !== 'author') {
      linting.refuse(
        step,
        'holder',
        `the window of step ${step.id} is held by a position`,
        'a window opens for one person: write «holder: author»',
      );
    }
  }
}

/** Everybody a step names: who is asked, and whom letters go to. */
export function peopleOf(step: StepDefinition): readonly (Performer | Recipient)[] {
  const asked = 'by' in step ? [step.by] : [];
  const letters = step.kind === 'notify' ? step.to : [];
  const due = outcomesOf(step).length > 0 && 'due' in step ? (step.due?.rungs ?? []) : [];
  const lasts = step.kind === 'window' ? step.lasts.rungs : [];
  const granting = 'due' in step && step.due?.extension !== undefined ? [step.due.extension.by] : [];
  return [...asked, ...granting, ...letters, ...[...due, ...lasts].flatMap(({ to }) => to)];
}

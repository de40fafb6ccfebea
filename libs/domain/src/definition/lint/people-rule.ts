import type { DueDefinition, Recipient } from '../definition';
import { outcomesOf, roundOf } from '../routes';
import { placesOf } from '../round-definition';
import type { Asked } from '../round-definition';
import type { Performer, StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** Every position and council that the pack names exists at the university. */
export function peopleRule(linting: Linting): void {
  const { start, steps } = linting.definition;
  if (start.by !== 'anyone') linting.exists(start, 'by', 'position', start.by, linting.known.positions);
  for (const step of steps) {
    for (const person of [...peopleOf(step), ...relatedOf(step)]) {
      if (person.kind !== 'position' && person.kind !== 'related') continue;
      // Of a working group it is asked whether there is one.
      if ('group' in person) continue;
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

/** Who is asked at a step, as far as it names him, or a position in one unit. */
function askedAt(step: StepDefinition): readonly Performer[] {
  const round = roundOf(step);
  if (round === null) return [...('by' in step && step.by !== undefined ? [step.by] : []), ...askedOfRows(step)];
  return placesOf(round).flatMap(({ who }) => (who.kind === 'position' ? [who] : []));
}

function relatedOf(step: StepDefinition): readonly Extract<Asked, { kind: 'related' }>[] {
  const round = roundOf(step);
  return round === null ? [] : placesOf(round).flatMap(({ who }) => (who.kind === 'related' ? [who] : []));
}

/** A term of a step beside that of its task. */
function lastingOf(step: StepDefinition): DueDefinition | null {
  if (step.kind === 'window') return step.lasts;
  return step.kind === 'rows' ? (step.rows.contest?.lasts ?? null) : null;
}

/** Who contests rows, and who decides on them then. */
function askedOfRows(step: StepDefinition): readonly Performer[] {
  const contest = step.kind === 'rows' ? step.rows.contest : null;
  return contest === null ? [] : [...(contest.by === null ? [] : [contest.by]), contest.settled];
}

/** Everybody a step names: who is asked, and whom letters go to. */
export function peopleOf(step: StepDefinition): readonly (Performer | Recipient)[] {
  const asked = askedAt(step);
  const letters = step.kind === 'notify' ? step.to : [];
  const due = outcomesOf(step).length > 0 && 'due' in step ? (step.due?.rungs ?? []) : [];
  const lasts = lastingOf(step)?.rungs ?? [];
  const granting = 'due' in step && step.due?.extension !== undefined ? [step.due.extension.by] : [];
  return [...asked, ...granting, ...letters, ...[...due, ...lasts].flatMap(({ to }) => to)];
}

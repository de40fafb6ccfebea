import type { Case, CaseEvent } from '../api/generated/model';

/** Who ended a case before its purpose was reached, at which step and why. */
export interface LastWord {
  readonly by: string;
  readonly step: string | null;
  readonly reason: string | null;
}

/** Null where it has reached an end that it was made for: nobody has to answer for that. */
export function lastWord({ outcome }: Pick<Case, 'outcome'>, events: readonly CaseEvent[]): LastWord | null {
  // More time that was refused is no refusal of the case.
  const isIt = ({ type, outcome: word, item, extension }: CaseEvent): boolean =>
    outcome === 'refused'
      ? type === 'decided' && word === 'refuse' && extension === null
      : item === null && type === outcome;
  const found = events.findLast((event) => event.by !== null && isIt(event));
  if (found === undefined || found.by === null) return null;
  return { by: found.by.name, step: found.stepTitle, reason: found.reason };
}

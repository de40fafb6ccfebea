import type { Refusal } from '../../errors/domain-error';
import { refuse } from '../../errors/domain-error';
import { isRoundStep } from '../../definition/routes';
import type { Draft } from '../draft';
import type { PostsFact } from '../fact';
import { hasActedElsewhere } from '../round/resolve-seats';
import type { Actor, OpenTask, PositionAddress, Seat } from '../state';

/** Who names whom for which task. */
export interface Naming {
  readonly by: Actor;
  readonly task: OpenTask;
  readonly persons: readonly string[];
}

/** Why none of these persons can be named: themselves, the author (R48), without an account, or asked already. Null: all can. */
export function checkPersons(draft: Draft, { by, task, persons }: Naming): Refusal | null {
  const { of } = draft.lookUp({ id: 'posts', kind: 'posts', persons }) as PostsFact;
  for (const person of persons) {
    const why = whyNot(draft, { by, task, person, posts: of[person] });
    if (why !== null) return refuse('person-unsuitable', { person, why });
  }
  return null;
}

function whyNot(
  draft: Draft,
  {
    by,
    task,
    person,
    posts,
  }: Omit<Naming, 'persons'> & { person: string; posts: readonly PositionAddress[] | undefined },
): string | null {
  if (person === draft.case.author.person) return 'author';
  if (person === by.person || person === by.onBehalfOf) return 'self';
  if (posts === undefined) return 'no-account';
  if (task.forwarded?.by.includes(person) === true) return 'handed-on-before';
  const step = draft.step(task.step);
  const asked =
    (isRoundStep(step) && hasActedElsewhere(draft, step, person)) ||
    (draft.line.round?.seats ?? []).some((seat) => sitsAt(seat, person, posts)) ||
    (draft.line.advice ?? []).some((advice) => advice.person === person) ||
    draft.line.tasks.some(({ address }) => address.kind === 'person' && address.person === person);
  return asked ? 'takes-part' : null;
}

/** Whether he is asked at a seat, or has answered there. */
function sitsAt({ address, answer }: Seat, person: string, posts: readonly PositionAddress[]): boolean {
  if (answer?.by === person) return true;
  if (address.kind === 'person') return address.person === person;
  return posts.some(({ position, unit }) => position === address.at.position && unit === address.at.unit);
}

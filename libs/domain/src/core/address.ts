import type { Recipient } from '../definition/definition';
import type { Performer } from '../definition/step-definition';
import type { Evaluated } from '../expression/expression';
import { evaluateText } from '../expression/expression';
import type { Draft } from './draft';
import type { AddressFact } from './fact';
import { membersOf } from './group-members';
import type { Address, OpenTask } from './state';

/**
 * Who is asked at a step; a question for positions, so that vacancy and own acts are answered by the appointments (R48).
 *
 * @param asker who must not be the one who is asked, beside the author.
 */
export function addressOf(
  draft: Draft,
  performer: Performer,
  questionId: string,
  asker: string | null = null,
): Evaluated<Address> {
  if (performer.kind === 'author') return { value: { kind: 'person', person: draft.case.author.person } };
  if (performer.group !== undefined) {
    const group = membersOf(draft, performer.group, questionId);
    return group.fault !== undefined ? group : { value: { kind: 'position', at: group.value.at } };
  }
  const unit = evaluateText(performer.of, draft.context);
  if (unit.fault !== undefined) return { fault: unit.fault };
  const fact = draft.lookUp({
    id: questionId,
    kind: 'address',
    position: performer.position,
    unit: unit.value,
    excluding: draft.case.author.person,
    ...(asker === null ? {} : { asker }),
  }) as AddressFact;
  return { value: { kind: 'position', at: fact.at } };
}

/**
 * The addresses of a letter. A unit that an expression does not give is left out: a letter never stops a case.
 *
 * @param seat of an approval by several: the holder is then who sits there.
 */
export function recipients(draft: Draft, to: readonly Recipient[], seat?: string): readonly Address[] {
  const found = to.flatMap((recipient) => recipientAddresses(draft, recipient, seat));
  const unique = new Map(found.map((address) => [JSON.stringify(address), address]));
  return [...unique.values()];
}

function recipientAddresses(draft: Draft, recipient: Recipient, seat?: string): readonly Address[] {
  switch (recipient.kind) {
    case 'author':
      return [person(draft.case.author.person)];
    case 'holder':
      return holding(draft, seat).map((task) => task.address);
    case 'superior':
      return holding(draft, seat).map((task) => superiorOf(draft, task));
    case 'everybody':
      return [draft.case.author.person, ...draft.case.line.acted, ...draft.line.acted].map(person);
    case 'position': {
      const unit = evaluateText(recipient.of, draft.context);
      return unit.fault === undefined
        ? [{ kind: 'position', at: { position: recipient.position, unit: unit.value } }]
        : [];
    }
  }
}

/** Tasks of the step itself; whoever is asked for more time, or for his word, does not hold it. */
const holding = ({ line }: Draft, seat?: string): readonly OpenTask[] =>
  line.tasks.filter(
    ({ purpose, seat: own }) => purpose !== 'extend' && purpose !== 'advise' && (seat === undefined || own === seat),
  );

/** Who is above whoever has a task; the author's own head where it is a person's (a teacher's task is his department's). */
function superiorOf(draft: Draft, { key, address: present, forwarded, excluded }: OpenTask): Address {
  const { author } = draft.case;
  // Whoever has handed it on stays within reach of his own superior.
  const address = forwarded?.home ?? present;
  const { position, unit } = address.kind === 'position' ? address.at : author;
  const fact = draft.lookUp({
    id: `superior:${key}`,
    kind: 'superior',
    position,
    unit,
    excluding: excluded,
  }) as AddressFact;
  return { kind: 'position', at: fact.at };
}

const person = (id: string): Address => ({ kind: 'person', person: id });

import type { RoundStep } from '../../definition/step-definition';
import type { Asked, PlaceDefinition } from '../../definition/round-definition';
import type { Evaluated } from '../../expression/expression';
import { evaluateText, evaluateTextList } from '../../expression/expression';
import type { Draft } from '../draft';
import type { AddressFact, PersonsFact, RelatedFact } from '../fact';
import { membersOf } from '../group-members';
import { seatId } from '../keys';
import type { Address, Seat } from '../state';

/** One who is meant, before it is known whether he is asked: where, and who that can only be. */
interface Meant {
  readonly key: string | null;
  readonly address: Address;
  readonly person: string | null;
}

/**
 * Whom the places of a round mean now. Whoever is meant twice at a stage is asked once, at a later stage his answer counts again;
 * nobody is asked about his own case (R48). A fault is what an administrator has to mend.
 */
export function resolveSeats(draft: Draft, step: RoundStep): Evaluated<readonly Seat[]> {
  const seats: Seat[] = [];
  const seatOf = new Map<string, Seat>();
  for (const [stage, { places }] of step.round.stages.entries())
    for (const [index, place] of places.entries()) {
      const meant = whomMeans(draft, step, place, seatId(stage, index));
      if (meant.fault !== undefined) return meant;
      for (const one of meant.value) {
        if (hasActedElsewhere(draft, step, one.person)) continue;
        const before = seatOf.get(one.person ?? '');
        if (before?.stage === stage) continue;
        const same = before === undefined ? {} : { same: before.id };
        const id = seatId(stage, index, one.key);
        const { looks } = place;
        const seat: Seat = { id, stage, address: one.address, looks, answer: null, asked: 0, ...same };
        seats.push(seat);
        if (one.person !== null && before === undefined) seatOf.set(one.person, seat);
      }
    }
  const short = step.round.stages.findIndex(
    ({ needed }, stage) =>
      needed.kind === 'count' && needed.count > seats.filter((seat) => seat.stage === stage).length,
  );
  if (short !== -1 && !mayHaveFewer(step)) return { fault: `fewer are asked at stage ${short + 1} than must agree` };
  return { value: seats };
}

/** Where whoever has acted in the case is not asked again, few may be left. */
const mayHaveFewer = ({ round }: RoundStep): boolean => round.once === 'case';

/** Whether he has acted in the case, where nobody acts twice. Only when the step is entered first: afterwards he has acted here. */
export function hasActedElsewhere(draft: Draft, { id, round }: RoundStep, person: string | null): boolean {
  if (round.once !== 'case' || person === null || draft.visit(id) > 1) return false;
  return draft.line.acted.includes(person) || draft.case.line.acted.includes(person);
}

function whomMeans(draft: Draft, step: RoundStep, { who }: PlaceDefinition, id: string): Evaluated<readonly Meant[]> {
  switch (who.kind) {
    case 'position':
      return atPosition(draft, step, who, id);
    case 'related':
      return related(draft, step, who, id);
    case 'group': {
      const group = membersOf(draft, who, `members:${step.id}.${id}`);
      if (group.fault !== undefined) return group;
      return {
        value: group.value.persons.map((person) => ({ key: person, address: { kind: 'person', person }, person })),
      };
    }
    case 'person': {
      const person = evaluateText(who.of, draft.context);
      return person.fault !== undefined ? person : named(draft, step, id, [person.value]);
    }
    case 'persons': {
      const persons = evaluateTextList(who.of, draft.context);
      return persons.fault !== undefined ? persons : named(draft, step, id, persons.value);
    }
  }
}

type Of<K extends Asked['kind']> = Extract<Asked, { kind: K }>;

function atPosition(draft: Draft, step: RoundStep, who: Of<'position'>, id: string): Evaluated<readonly Meant[]> {
  const unit = evaluateText(who.of, draft.context);
  if (unit.fault !== undefined) return unit;
  const { at, sole } = draft.lookUp({
    id: `address:${step.id}.${id}`,
    kind: 'address',
    position: who.position,
    unit: unit.value,
    excluding: draft.case.author.person,
    sole: true,
  }) as AddressFact;
  return { value: [{ key: null, address: { kind: 'position', at }, person: sole ?? null }] };
}

function related(draft: Draft, step: RoundStep, who: Of<'related'>, id: string): Evaluated<readonly Meant[]> {
  const members = evaluateTextList(who.of, draft.context);
  if (members.fault !== undefined) return members;
  const { found, unknown } = draft.lookUp({
    id: `related:${step.id}.${id}`,
    kind: 'related',
    position: who.position,
    relation: who.relation,
    members: members.value,
    excluding: draft.case.author.person,
  }) as RelatedFact;
  if (unknown.length > 0) return { fault: `no ${who.relation} for ${unknown.length} of ${members.value.length}` };
  return {
    value: found.map(({ key, at, sole }) => ({ key, address: { kind: 'position', at }, person: sole ?? null })),
  };
}

function named(draft: Draft, step: RoundStep, id: string, persons: readonly string[]): Evaluated<readonly Meant[]> {
  const others = [...new Set(persons)].filter((person) => person !== draft.case.author.person);
  const { known } = draft.lookUp({ id: `persons:${step.id}.${id}`, kind: 'persons', persons: others }) as PersonsFact;
  const unknown = others.filter((person) => !known.includes(person));
  if (unknown.length > 0) return { fault: `${unknown.length} of ${persons.length} persons cannot be asked` };
  return { value: others.map((person) => ({ key: person, address: { kind: 'person', person }, person })) };
}

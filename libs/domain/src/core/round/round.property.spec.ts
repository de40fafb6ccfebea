import fc from 'fast-check';
import type { RoundDefinition } from '../../definition/round-definition';
import type { Input } from '../input';
import { place, RoundCase, roundDefinition } from '../spec-support/round-case';
import { RoundModel } from '../spec-support/round-model';
import { actor, author, form } from '../spec-support/simulated-case';

const people = ['p-ada', 'p-bob', 'p-cem', 'p-dan', 'p-eve', 'p-fay'] as const;
const others = ['p-gus', 'p-hal', 'p-ivy'] as const;
const outcomes = ['agree', 'agree-with-remarks', 'return', 'refuse', 'abstain'] as const;

const stage = fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 5 }).chain((named) =>
  fc.record({
    named: fc.constant(named),
    needed: fc.oneof(
      fc.constant({ kind: 'all' } as const),
      fc.integer({ min: 1, max: named.length }).map((count) => ({ kind: 'count', count }) as const),
      fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'percent', percent }) as const),
    ),
  }),
);
const drawn = fc.record({
  stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
  refusal: fc.constantFrom<RoundDefinition['refusal']>('ends', 'heard'),
  acts: fc.array(
    fc.record({
      person: fc.constantFrom(...people, ...others),
      // Most of what people do is to answer.
      act: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...outcomes) },
        { weight: 1, arbitrary: fc.constantFrom('forward', 'before', 'beside') },
      ),
      other: fc.constantFrom(...people, ...others),
    }),
    { maxLength: 30 },
  ),
});

interface Act {
  readonly person: string;
  readonly act: (typeof outcomes)[number] | 'forward' | 'before' | 'beside';
  readonly other: string;
}

/** The act as it reaches the core, with whoever has the task. */
function inputOf({ person, act, other }: Act, task: string): Input {
  const by = actor(person);
  if (act === 'forward') return { type: 'forwarded', task, to: other, reason: 'his', by };
  if (act === 'before' || act === 'beside')
    return { type: 'approversAdded', task, persons: [other], how: act, reason: 'wanted', by };
  return { type: 'decided', task, outcome: act, reason: null, form: null, by };
}

function isAllowed(model: RoundModel, { person, act, other }: Act): boolean {
  if (model.end !== null) return false;
  if (act === 'forward') return model.forward(person, other);
  return act === 'before' || act === 'beside' ? model.add(person, other, act) : model.answer(person, act);
}

/** Where the case is: who is asked, or how it has ended; the author's rework is a returned note. */
function standing({ state }: RoundCase): { readonly asked: readonly string[]; readonly end: string | null } {
  const { line } = state!;
  const asked =
    line.step === 'rework'
      ? []
      : line.tasks.flatMap(({ address }) => (address.kind === 'person' ? [address.person] : []));
  return { asked: asked.sort(), end: line.step === 'rework' ? 'returned' : line.end };
}

test('R03 R35 any order of any answers leads where a count with pencil and paper leads, and no other answer succeeds', () => {
  fc.assert(
    fc.property(drawn, ({ stages, refusal, acts }) => {
      const definition = roundDefinition({
        stages: stages.map(({ named, needed }) => ({ places: named.map((person) => place(person)), needed })),
        refusal,
      });
      const round = new RoundCase(definition);
      round.apply({ type: 'filed', author, form });
      const step = definition.steps[0];
      if (step?.kind !== 'approval' || step.round === undefined) throw new Error('no round');
      const model = new RoundModel(
        stages.map(({ named }) => named),
        step.round,
      );
      const keys = new Map<string, string>();
      for (const act of acts) {
        const tasks = round.state?.line.tasks ?? [];
        for (const { key, address } of tasks) if (address.kind === 'person') keys.set(address.person, key);
        // Also with a task that is closed by now, as a page that was left open would; what is another's now never gets here.
        const task = keys.get(act.person);
        const open = tasks.find(({ key }) => key === task);
        if (open?.address.kind === 'person' && open.address.person !== act.person) continue;
        const allowed = isAllowed(model, act);
        if (task !== undefined) {
          const { refused } = round.apply(inputOf(act, task));
          expect(refused === undefined).toBe(allowed);
          expect(refused?.code).not.toBe('internal');
        }
        expect(standing(round)).toEqual({ asked: [...model.asked].sort(), end: model.end });
        if (model.end !== null) break;
      }
    }),
    { numRuns: 20000 },
  );
});

test('R10 whatever was changed, exactly those are asked again who look at it or have not consented', () => {
  const looks = fc.constantFrom(null, ['amount'], ['group'], ['amount', 'group']);
  const seat = fc.record({ looks, consents: fc.boolean() });
  const changes = fc.record({ amount: fc.boolean(), group: fc.boolean() });
  fc.assert(
    fc.property(fc.array(seat, { minLength: 1, maxLength: 5 }), changes, (seats, changed) => {
      const places = [...seats.map((each, index) => place(people[index]!, each.looks)), place('p-fay')];
      const round = new RoundCase(roundDefinition({ stages: [{ places, needed: { kind: 'all' } }] }));
      round.apply({ type: 'filed', author, form });
      const say = (person: string, outcome: string, filled: Readonly<Record<string, unknown>> | null = null): void => {
        const open = round.state?.line.tasks ?? [];
        const task = open.find(({ address }) => address.kind === 'person' && address.person === person)?.key ?? '';
        const input = { type: 'decided', task, outcome, reason: null, form: filled, by: actor(person) } as const;
        expect(round.apply(input).refused).toBeUndefined();
      };
      for (const [index, { consents }] of seats.entries()) if (consents) say(people[index]!, 'agree');
      say('p-fay', 'return');
      say(author.person, 'submit', {
        ...form,
        ...(changed.amount ? { amount: 99 } : {}),
        ...(changed.group ? { group: 'other' } : {}),
      });
      const touched = (fields: readonly string[] | null): boolean =>
        (['amount', 'group'] as const).some((field) => changed[field] && (fields?.includes(field) ?? true));
      const expected = seats.flatMap((each, index) => (!each.consents || touched(each.looks) ? [people[index]!] : []));
      expect(standing(round).asked).toEqual([...expected, 'p-fay'].sort());
    }),
    { numRuns: 200 },
  );
});

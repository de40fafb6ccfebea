import { place, RoundCase, roundDefinition, roundOutcomes } from '../spec-support/round-case';
import { actor, author, form } from '../spec-support/simulated-case';
import type { Definition } from '../../definition/definition';
import type { Actor } from '../state';

const all = { kind: 'all' } as const;
const one: Definition = (() => {
  const round = roundDefinition({ stages: [] });
  const [first, ...rest] = round.steps;
  if (first?.kind !== 'approval') throw new Error('no approval');
  const outcomes = roundOutcomes.filter(({ branches }) => branches.length > 0);
  const by = { kind: 'position' as const, position: 'head', of: 'author.department' };
  return { ...round, steps: [{ ...first, by, outcomes, round: undefined }, ...rest] };
})();

function begin(definition: Definition): RoundCase {
  const round = new RoundCase(definition);
  expect(round.apply({ type: 'filed', author, form }).refused).toBeUndefined();
  return round;
}

const key = ({ state }: RoundCase, person?: string): string =>
  state?.line.tasks.find(
    ({ address }) => person === undefined || (address.kind === 'person' && address.person === person),
  )?.key ?? 'none';
const standsWith = ({ state }: RoundCase): readonly unknown[] =>
  (state?.line.tasks ?? []).map(({ address }) => (address.kind === 'person' ? address.person : address.at.position));

const forward = (round: RoundCase, task: string, to: string, by: Actor): string | undefined => {
  const { refused } = round.apply({ type: 'forwarded', task, to, reason: 'his', by });
  return refused && `${refused.code}${typeof refused.data?.why === 'string' ? `: ${refused.data.why}` : ''}`;
};
const decide = (round: RoundCase, task: string, outcome: string, by: string, reason: string | null = null) =>
  round.apply({ type: 'decided', task, outcome, reason, form: null, by: actor(by) }).refused?.code;

describe('R03 a task that is handed on', () => {
  it('keeps its key, and remembers where it first stood and who handed it on', () => {
    const round = begin(one);
    const task = key(round);
    expect(forward(round, task, 'bob', actor('ada'))).toBeUndefined();
    const [open] = round.state?.line.tasks ?? [];
    expect(open).toMatchObject({
      key: task,
      address: { kind: 'person', person: 'bob' },
      forwarded: { home: { kind: 'position', at: { position: 'head' } }, by: ['ada'], to: 'bob' },
    });
  });

  it('R48 goes to nobody who may not have it, and not in a ring', () => {
    const round = begin(one);
    const task = key(round);
    expect(forward(round, task, author.person, actor('ada'))).toBe('person-unsuitable: author');
    expect(forward(round, task, 'ada', actor('ada'))).toBe('person-unsuitable: self');
    expect(forward(round, task, 'bob', { ...actor('ada'), onBehalfOf: 'bob' })).toBe('person-unsuitable: self');
    for (const [from, to] of [
      ['ada', 'bob'],
      ['bob', 'cem'],
    ] as const)
      expect(forward(round, task, to, actor(from))).toBeUndefined();
    expect(forward(round, task, 'ada', actor('cem'))).toBe('person-unsuitable: handed-on-before');
    expect(forward(round, task, 'dan', actor('cem'))).toBeUndefined();
    expect(forward(round, task, 'eve', actor('dan'))).toBe('not-possible-now: forwarded-too-often');
    expect(forward(round, 'other#1', 'eve', actor('dan'))).toBe('task-closed');
  });

  it('is his again to whom it was handed on, where he takes his decision back', () => {
    const back = begin(one);
    const task = key(back);
    forward(back, task, 'bob', actor('ada'));
    // Returned to its author: nothing irreversible has happened.
    expect(decide(back, task, 'return', 'bob')).toBeUndefined();
    expect(back.apply({ type: 'takenBack', task, by: actor('bob') }).refused).toBeUndefined();
    expect(standsWith(back)).toEqual(['bob']);
  });

  it('is no author’s own work, and nothing that the pack keeps where it is', () => {
    const round = begin(one);
    decide(round, key(round), 'return', 'ada');
    expect(forward(round, key(round), 'bob', actor(author.person))).toBe('not-possible-now: not-forwardable');
    const [first, ...rest] = one.steps;
    const kept = begin({ ...one, steps: [{ ...first!, forward: 'forbidden' } as typeof first & object, ...rest] });
    expect(forward(kept, key(kept), 'bob', actor('ada'))).toBe('not-possible-now: not-forwardable');
  });

  it('R35 counts for its own seat alone: whoever handed it on is asked again at his later stage', () => {
    const stages = [
      { places: [place('p-ada')], needed: all },
      { places: [place('p-ada')], needed: all },
    ];
    const round = begin(roundDefinition({ stages }));
    expect(forward(round, key(round, 'p-ada'), 'bob', actor('p-ada'))).toBeUndefined();
    expect(decide(round, key(round, 'bob'), 'agree', 'bob')).toBeUndefined();
    expect(standsWith(round)).toEqual(['p-ada']);
  });
});

describe('R03 approvers who are added', () => {
  const add = (
    round: RoundCase,
    task: string,
    persons: readonly string[],
    how: 'before' | 'beside',
  ): string | undefined =>
    round.apply({ type: 'approversAdded', task, persons, how, reason: 'wanted', by: actor('ada') }).refused?.code;

  it('where one decides alone say their word with a reason where they object; he waits and decides against them', () => {
    const round = begin(one);
    const task = key(round);
    expect(add(round, task, ['bob', 'cem'], 'before')).toBeUndefined();
    expect(decide(round, task, 'agree', 'ada')).toBe('not-possible-now');
    expect(decide(round, key(round, 'bob'), 'refuse', 'bob')).toBe('reason-required');
    expect(decide(round, key(round, 'bob'), 'refuse', 'bob', 'too early')).toBeUndefined();
    expect(decide(round, task, 'agree', 'ada')).toBe('not-possible-now');
    expect(decide(round, key(round, 'cem'), 'agree', 'cem')).toBeUndefined();
    expect(decide(round, task, 'agree', 'ada')).toBeUndefined();
    expect(round.state?.line).toMatchObject({ end: 'agreed', tasks: [], advice: [] });
  });

  it('`beside` fall away when it is decided', () => {
    const round = begin(one);
    const task = key(round);
    add(round, task, ['bob'], 'beside');
    expect(decide(round, task, 'return', 'ada')).toBeUndefined();
    expect(standsWith(round)).toEqual([author.person]);
  });

  it('R35 do not lower the number that is needed: two of the pack’s own must still agree', () => {
    const stages = [
      { places: [place('p-ada'), place('p-dan'), place('p-eve')], needed: { kind: 'count', count: 2 } as const },
    ];
    const round = begin(roundDefinition({ stages }));
    const task = key(round, 'p-ada');
    const input = { type: 'approversAdded', task, persons: ['bob'], how: 'beside', reason: 'wanted' } as const;
    expect(round.apply({ ...input, by: actor('p-ada') }).refused).toBeUndefined();
    decide(round, key(round, 'bob'), 'agree', 'bob');
    decide(round, key(round, 'p-ada'), 'agree', 'p-ada');
    expect(round.state?.line.end).toBeNull();
    decide(round, key(round, 'p-dan'), 'agree', 'p-dan');
    expect(round.state?.line.end).toBe('agreed');
  });

  it('cannot be named twice, nor the author, nor whoever is asked already', () => {
    const round = begin(one);
    const task = key(round);
    expect(add(round, task, [author.person], 'beside')).toBe('person-unsuitable');
    expect(add(round, task, ['bob'], 'beside')).toBeUndefined();
    expect(add(round, task, ['bob'], 'before')).toBe('person-unsuitable');
    expect(add(round, key(round, 'bob'), ['cem'], 'before')).toBe('not-possible-now');
  });
});

it('R10 whoever is stood in for has acted too', () => {
  const round = begin(one);
  const by = { ...actor('bob'), onBehalfOf: 'ada' };
  const { refused } = round.apply({
    type: 'decided',
    task: key(round),
    outcome: 'return',
    reason: null,
    form: null,
    by,
  });
  expect([refused, round.state?.line.acted]).toEqual([undefined, ['bob', 'ada']]);
});

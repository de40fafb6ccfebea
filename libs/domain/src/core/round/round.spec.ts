import { placeOfSeat } from '../keys';
import { RoundCase, place, roundDefinition, roundOutcomes } from '../spec-support/round-case';
import { actor, author, form } from '../spec-support/simulated-case';

const all = { kind: 'all' } as const;

function begin(...args: ConstructorParameters<typeof RoundCase>): RoundCase {
  const round = new RoundCase(...args);
  expect(round.apply({ type: 'filed', author, form }).refused).toBeUndefined();
  return round;
}

const seatsAsked = ({ state }: RoundCase): readonly string[] =>
  (state?.line.tasks ?? []).map(({ seat = '' }) => placeOfSeat(seat));

function answer(round: RoundCase, seat: string, outcome: string, person = `who-${seat}`): string | undefined {
  const task = round.state?.line.tasks.find((open) => placeOfSeat(open.seat ?? '') === seat);
  const input = { type: 'decided', task: task?.key ?? 'none', outcome, reason: null, form: null } as const;
  return round.apply({ ...input, by: actor(person) }).refused?.code;
}

const rework = (round: RoundCase, values: Readonly<Record<string, unknown>>): void => {
  const [task] = round.state?.line.tasks ?? [];
  const filled = { ...form, ...values };
  const input = { type: 'decided', task: task?.key ?? '', outcome: 'submit', reason: null, form: filled } as const;
  expect(round.apply({ ...input, by: actor(author.person) }).refused).toBeUndefined();
};

describe('R03 R35 an approval by several', () => {
  const three = { places: [place('head'), place('lawyer'), place('p-expert')], needed: all };

  it('asks all of a stage at once, and the next stage when they have agreed', () => {
    const round = begin(roundDefinition({ stages: [three, { places: [place('rector')], needed: all }] }));
    expect(seatsAsked(round)).toEqual(['1.1', '1.2', '1.3']);
    for (const seat of ['1.2', '1.3']) answer(round, seat, 'agree');
    expect(seatsAsked(round)).toEqual(['1.1']);
    answer(round, '1.1', 'agree');
    expect(seatsAsked(round)).toEqual(['2.1']);
    answer(round, '2.1', 'agree');
    expect(round.state?.line.end).toBe('agreed');
  });

  it('carries remarks through to its end', () => {
    const round = begin(roundDefinition({ stages: [three] }));
    answer(round, '1.1', 'agree-with-remarks');
    answer(round, '1.2', 'agree');
    answer(round, '1.3', 'agree');
    expect(round.state?.line.end).toBe('remarked');
  });

  it('ends with the first refusal, and nobody else is asked any more', () => {
    const round = begin(roundDefinition({ stages: [three] }));
    answer(round, '1.2', 'refuse');
    expect(round.state?.line).toMatchObject({ end: 'refused', tasks: [], deadlines: [] });
  });

  it('hears everybody where the pack says so, before it refuses', () => {
    const round = begin(roundDefinition({ stages: [three], refusal: 'heard' }));
    answer(round, '1.2', 'refuse');
    answer(round, '1.1', 'agree');
    expect(seatsAsked(round)).toEqual(['1.3']);
    answer(round, '1.3', 'agree');
    expect(round.state?.line.end).toBe('refused');
  });

  it('is over when two of three have agreed, and tells the third so', () => {
    const stages = [{ ...three, needed: { kind: 'count', count: 2 } as const }];
    const round = begin(roundDefinition({ stages, refusal: 'heard' }));
    const third = round.state?.line.tasks[2]?.key ?? '';
    answer(round, '1.1', 'agree');
    answer(round, '1.2', 'agree');
    expect(round.state?.line.end).toBe('agreed');
    const late = { type: 'decided', task: third, outcome: 'refuse', reason: null, form: null } as const;
    expect(round.apply({ ...late, by: actor('late') }).refused?.code).toBe('case-ended');
  });

  it('goes where the pack says when too many abstain', () => {
    const round = begin(roundDefinition({ stages: [three] }));
    for (const seat of ['1.1', '1.2', '1.3']) answer(round, seat, 'abstain');
    expect(round.state?.line.end).toBe('undecided');
  });

  it('asks whoever is meant twice at a stage once, and counts his answer at a later stage too', () => {
    const stages = [
      { places: [place('head'), place('p-ada')], needed: all },
      { places: [place('p-ada'), place('p-bob')], needed: all },
    ];
    const round = begin(roundDefinition({ stages }), { head: 'p-ada' });
    expect(seatsAsked(round)).toEqual(['1.1']);
    answer(round, '1.1', 'agree', 'p-ada');
    expect(seatsAsked(round)).toEqual(['2.2']);
    answer(round, '2.2', 'agree', 'p-bob');
    expect(round.state?.line.end).toBe('agreed');
  });

  it('counts whoever answered at the second of his stages at the third, if the first was over without him', () => {
    const any = { kind: 'count', count: 1 } as const;
    const stages = [
      { places: [place('p-fay'), place('p-dan')], needed: any },
      { places: [place('p-dan')], needed: all },
      { places: [place('p-dan')], needed: all },
    ];
    const round = begin(roundDefinition({ stages }));
    answer(round, '1.1', 'agree', 'p-fay');
    answer(round, '2.1', 'agree', 'p-dan');
    expect(round.state?.line.end).toBe('agreed');
  });

  it('lets nobody answer for two seats, whichever position he takes', () => {
    const round = begin(roundDefinition({ stages: [three] }));
    answer(round, '1.1', 'agree', 'ada');
    expect(answer(round, '1.2', 'agree', 'ada')).toBe('acted-already');
  });

  it('R48 never asks the author himself', () => {
    const stages = [
      { places: [place('head'), { who: { kind: 'person', of: 'author.person' }, looks: null } as const], needed: all },
    ];
    const round = begin(roundDefinition({ stages }));
    expect(seatsAsked(round)).toEqual(['1.1']);
    expect(answer(round, '1.1', 'agree', author.person)).toBe('own-act');
  });

  it('asks an administrator where fewer are there than must agree', () => {
    const stages = [{ places: [place('p-ada')], needed: { kind: 'count', count: 2 } as const }];
    const round = begin(roundDefinition({ stages }));
    expect(round.state?.line.tasks).toMatchObject([{ purpose: 'incident' }]);
  });
});

describe('R10 after a rework', () => {
  const stages = [{ places: [place('head', ['amount']), place('lawyer', ['group']), place('dean')], needed: all }];

  it('only those are asked again whose part was changed', () => {
    const round = begin(roundDefinition({ stages }));
    answer(round, '1.1', 'agree');
    answer(round, '1.2', 'agree');
    answer(round, '1.3', 'return');
    rework(round, { amount: 8 });
    expect(seatsAsked(round)).toEqual(['1.1', '1.3']);
    answer(round, '1.1', 'agree');
    answer(round, '1.3', 'agree');
    expect(round.state?.line.end).toBe('agreed');
  });

  it('whoever keeps his visa is told so, and nobody else', () => {
    const round = begin(roundDefinition({ stages }));
    answer(round, '1.1', 'agree', 'ada');
    answer(round, '1.2', 'agree', 'bob');
    answer(round, '1.3', 'return', 'cem');
    const [task] = round.state?.line.tasks ?? [];
    const filled = { ...form, amount: 8 };
    const input = { type: 'decided', task: task?.key ?? '', outcome: 'submit', reason: null, form: filled } as const;
    const { commands } = round.apply({ ...input, by: actor(author.person) }) as {
      readonly commands: readonly object[];
    };
    const told = { kind: 'visa-kept', to: [{ kind: 'person', person: 'bob' }], step: 'visas' };
    expect(commands.filter((command) => 'kind' in command)).toMatchObject([told]);
  });

  it('everybody is asked again where the pack says so', () => {
    const round = begin(roundDefinition({ stages, rework: 'all' }));
    answer(round, '1.1', 'agree');
    answer(round, '1.3', 'return');
    rework(round, {});
    expect(seatsAsked(round)).toEqual(['1.1', '1.2', '1.3']);
  });

  it('nobody is asked twice about what was not changed', () => {
    const round = begin(roundDefinition({ stages }));
    answer(round, '1.1', 'agree');
    answer(round, '1.3', 'return');
    rework(round, {});
    expect(seatsAsked(round)).toEqual(['1.2', '1.3']);
  });

  it('everybody is asked anew where the case is returned to the approval itself', () => {
    const outcomes = roundOutcomes.map((each) =>
      each.id === 'return' ? { ...each, branches: [{ when: null, to: { next: 'visas' } }] } : each,
    );
    const places = [place('head', ['amount']), place('lawyer')];
    const round = begin(roundDefinition({ stages: [{ places, needed: all }] }, outcomes));
    answer(round, '1.1', 'agree');
    answer(round, '1.2', 'return');
    expect(seatsAsked(round)).toEqual(['1.1', '1.2']);
  });
});

describe('an answer that is taken back', () => {
  const stages = [{ places: [place('head'), place('lawyer')], needed: all }];

  it('is asked for again while the stage goes on', () => {
    const round = begin(roundDefinition({ stages }));
    answer(round, '1.1', 'agree', 'ada');
    const task = round.state?.line.undo?.task ?? '';
    expect(round.apply({ type: 'takenBack', task, by: actor('ada') }).refused).toBeUndefined();
    expect([...seatsAsked(round)].sort()).toEqual(['1.1', '1.2']);
    answer(round, '1.2', 'agree', 'bob');
    answer(round, '1.1', 'refuse', 'ada');
    expect(round.state?.line.end).toBe('refused');
  });

  it('opens the round again for him alone when it had ended it', () => {
    const round = begin(roundDefinition({ stages }));
    answer(round, '1.1', 'agree', 'ada');
    answer(round, '1.2', 'return', 'bob');
    expect(round.state?.line.step).toBe('rework');
    const task = round.state?.line.undo?.task ?? '';
    const taken = round.apply({ type: 'takenBack', task, by: actor('bob') });
    expect(taken.refused).toBeUndefined();
    expect('commands' in taken && taken.commands.filter((command) => command.do === 'letter')).toEqual([]);
    expect(seatsAsked(round)).toEqual(['1.2']);
    answer(round, '1.2', 'agree', 'bob');
    expect(round.state?.line.end).toBe('agreed');
  });
});

describe('a return to a step that is chosen', () => {
  const stages = [{ places: [place('head'), place('lawyer')], needed: all }];
  const outcomes = roundOutcomes.map((outcome) =>
    outcome.id === 'return'
      ? {
          ...outcome,
          choose: true as const,
          branches: ['rework', 'visas'].map((next) => ({ when: null, to: { next } })),
        }
      : outcome,
  );
  const returned = (next?: string): RoundCase => {
    const round = begin(roundDefinition({ stages }, outcomes));
    const task = round.state?.line.tasks.find(({ seat }) => seat === '1.1')?.key ?? '';
    const chosen = next === undefined ? {} : { next };
    const input = { type: 'decided', task, outcome: 'return', reason: null, form: null, ...chosen } as const;
    expect(round.apply({ ...input, by: actor('ada') }).refused?.code).toBe(
      next === 'elsewhere' ? 'not-possible-now' : undefined,
    );
    return round;
  };

  it('leads there', () => {
    expect(returned('rework').state?.line.step).toBe('rework');
    expect(returned('visas').state?.line).toMatchObject({ step: 'visas', visits: { visas: 2 } });
  });

  it('leads to the first of them where nothing was chosen', () => {
    expect(returned().state?.line.step).toBe('rework');
  });

  it('is refused where the outcome does not lead', () => {
    expect(returned('elsewhere').state?.line).toMatchObject({ step: 'visas', visits: { visas: 1 } });
  });
});

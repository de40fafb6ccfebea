import fc from 'fast-check';
import { choosePossible } from './spec-support/possible-inputs';
import { acceptedDefinition } from './spec-support/accepted-definition';
import { author, form, SimulatedCase, waitsFor } from './spec-support/simulated-case';

/** One move of a run: which line, which of the possible inputs, how much later. */
const move = fc.record({
  line: fc.nat(9),
  choice: fc.nat(99),
  later: fc.constantFrom(0, 60_000, 3_600_000, 86_400_000, 172_800_000),
});
const run = fc.record({
  definition: acceptedDefinition,
  moves: fc.array(move, { maxLength: 40 }),
  changes: fc.nat(2),
  journal: fc.constantFrom('built-in', 'elsewhere'),
});

function play(
  {
    definition,
    moves,
    changes,
    journal,
  }: {
    definition: SimulatedCase['definition'];
    moves: readonly { line: number; choice: number; later: number }[];
    changes: number;
    journal: string;
  },
  check: (simulated: SimulatedCase) => void,
): SimulatedCase {
  const simulated = new SimulatedCase(definition, changes, { journal });
  simulated.apply({ type: 'filed', author, form });
  check(simulated);
  for (const { line, choice, later } of moves) {
    simulated.now += later;
    const possible = choosePossible(simulated, line, choice);
    if (possible === null) break;
    simulated.apply(possible.input, possible.item, possible.effectiveAt);
    check(simulated);
  }
  return simulated;
}

test('any possible sequence of inputs leaves every open line with a task, a timer, a child or items to wait for', () => {
  fc.assert(
    fc.property(run, (drawn) => {
      play(drawn, (simulated) => {
        for (const { key, line } of simulated.lines()) {
          if (line.status === 'ended') continue;
          const openItems =
            key === null ? [...simulated.items.values()].filter((item) => item.line.status !== 'ended').length : 0;
          expect(waitsFor(line, openItems)).not.toEqual([]);
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('the same inputs give the same states and commands, and states survive being stored as JSON', () => {
  fc.assert(
    fc.property(run, (drawn) => {
      const first = play(drawn, () => undefined);
      const second = play(drawn, (simulated) => {
        simulated.state = JSON.parse(JSON.stringify(simulated.state)) as SimulatedCase['state'];
      });
      expect(second.log).toEqual(first.log);
    }),
    { numRuns: 150 },
  );
});

test('an ended line has nothing open, and refuses whatever a person does to it', () => {
  fc.assert(
    fc.property(run, (drawn) => {
      const simulated = play(drawn, () => undefined);
      for (const { key, line } of simulated.lines().filter((one) => one.line.status === 'ended')) {
        expect({ tasks: line.tasks, deadlines: line.deadlines, window: line.window }).toEqual({
          tasks: [],
          deadlines: [],
          window: null,
        });
        const by = { person: 'head', position: null, unit: null, onBehalfOf: null, basis: null };
        const late = simulated.apply(
          { type: 'decided', task: 's0#1', outcome: 'agree', reason: null, form: null, by },
          key,
        );
        expect(late.refused?.code).toBe('case-ended');
      }
    }),
    { numRuns: 150 },
  );
});

test('R48 the author never decides on his own note', () => {
  fc.assert(
    fc.property(run, (drawn) => {
      const simulated = play(drawn, () => undefined);
      for (const { key, line } of simulated.lines()) {
        for (const task of line.tasks.filter((open) => open.excluded === author.person)) {
          const by = { person: author.person, position: 'head', unit: 'department', onBehalfOf: null, basis: null };
          const outcome = task.outcomes[0] ?? '';
          const own = simulated.apply({ type: 'decided', task: task.key, outcome, reason: null, form: null, by }, key);
          expect(['own-act', 'case-suspended']).toContain(own.refused?.code);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('R07 R28 a window has a task and a clock only while it is open, and ends once', () => {
  fc.assert(
    fc.property(run, (drawn) => {
      play(drawn, (simulated) => {
        for (const { line } of simulated.lines()) {
          const { window } = line;
          const running = window !== null && (window.outside === undefined || window.outside === 'open');
          const clocks = line.deadlines.filter(({ purpose }) => purpose === 'window');
          const uses = line.tasks.filter(({ purpose }) => purpose === 'use-window');
          expect([clocks.length, uses.length]).toEqual(running ? [1, 1] : [0, 0]);
        }
      });
    }),
    { numRuns: 200 },
  );
});

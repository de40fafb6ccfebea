import fc from 'fast-check';
import type { Needed } from './needed';
import { requiredOf } from './needed';
import type { Consent, Stage } from './standing';
import { standingOf } from './standing';

const stage = (needed: Needed, refusal: Stage['refusal'], answers: readonly (Consent | null)[]): string =>
  standingOf({ needed, refusal, answers });

const all: Needed = { kind: 'all' };
const two: Needed = { kind: 'count', count: 2 };
const consent = fc.constantFrom<Consent>('agrees', 'returns', 'refuses', 'neutral');
const anyNeeded = fc.oneof(
  fc.constant(all),
  fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 100 }) }),
);
const refusal = fc.constantFrom<Stage['refusal']>('ends', 'heard');

describe('a stage of an approval', () => {
  it.each([
    [all, 'ends', ['agrees', null], 'open'],
    [all, 'ends', ['agrees', 'agrees'], 'passed'],
    [all, 'ends', ['refuses', null, null], 'refused'],
    [all, 'ends', [null, 'returns'], 'returned'],
    [all, 'heard', ['refuses', null], 'open'],
    [all, 'heard', ['refuses', 'returns', 'agrees'], 'refused'],
    [all, 'heard', ['returns', 'agrees'], 'returned'],
    [all, 'ends', ['agrees', 'neutral'], 'passed'],
    [all, 'ends', ['neutral', 'neutral'], 'unmet'],
    [two, 'heard', ['agrees', 'refuses', 'agrees', null], 'passed'],
    [two, 'heard', ['agrees', 'refuses', null], 'open'],
    [two, 'heard', ['agrees', 'refuses', 'returns'], 'refused'],
    [two, 'heard', ['agrees', 'returns', 'neutral'], 'returned'],
    [two, 'heard', ['agrees', 'neutral', 'neutral'], 'unmet'],
    [two, 'ends', ['agrees', 'refuses', null], 'refused'],
  ] as const)('R03 needing %j, where a refusal %s, stands after %j as %s', (needed, how, answers, expected) => {
    expect(stage(needed, how, answers)).toBe(expected);
  });

  it.each([
    [60, 5, 3],
    [50, 3, 2],
    [100, 7, 7],
    [1, 3, 1],
    [67, 3, 3],
    [66, 3, 2],
  ])('%i % of %i are %i', (percent, asked, required) => {
    expect(requiredOf({ kind: 'percent', percent }, asked, 0)).toBe(required);
  });

  it('comes to the same result in whatever order all have answered, or once it has ended', () => {
    fc.assert(
      fc.property(anyNeeded, fc.array(consent, { minLength: 1, maxLength: 8 }), fc.nat(), (needed, answers, seed) => {
        const shuffled = answers
          .map((answer, place) => ({ answer, key: (place * 7919 + seed) % 101 }))
          .sort((a, b) => a.key - b.key)
          .map(({ answer }) => answer);
        expect(stage(needed, 'heard', shuffled)).toBe(stage(needed, 'heard', answers));
      }),
    );
  });

  it('never stays open when everybody has answered, and never changes a result it has come to where all are heard', () => {
    fc.assert(
      fc.property(anyNeeded, refusal, fc.array(consent, { minLength: 1, maxLength: 8 }), (needed, how, answers) => {
        const after = answers.map((_, place) =>
          stage(
            needed,
            how,
            answers.map((answer, index) => (index <= place ? answer : null)),
          ),
        );
        expect(after.at(-1)).not.toBe('open');
        const first = after.find((one) => one !== 'open');
        if (how === 'heard' && first === 'passed') expect(after.at(-1)).toBe('passed');
        if (how === 'heard' && first !== 'passed') expect(after.at(-1)).not.toBe('passed');
      }),
    );
  });

  it('passes only where so many as are needed have agreed', () => {
    fc.assert(
      fc.property(
        anyNeeded,
        refusal,
        fc.array(fc.option(consent, { nil: null }), { minLength: 1, maxLength: 8 }),
        (needed, how, answers) => {
          if (stage(needed, how, answers) !== 'passed') return;
          const agreed = answers.filter((answer) => answer === 'agrees').length;
          const abstained = answers.filter((answer) => answer === 'neutral').length;
          expect(agreed).toBeGreaterThanOrEqual(requiredOf(needed, answers.length, abstained));
        },
      ),
    );
  });
});

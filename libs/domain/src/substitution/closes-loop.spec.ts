import fc from 'fast-check';
import { closesLoop, repeats } from './closes-loop';
import type { SubstitutionSpan } from './substitution';

const day = (count: number): string => new Date(Date.UTC(2026, 10, count)).toISOString();
const span = (
  pair: string,
  [from, to]: readonly [number, number],
  procedures: readonly string[] | null = null,
): SubstitutionSpan => ({
  principal: pair.charAt(0),
  acting: pair.charAt(1),
  from: day(from),
  to: day(to),
  procedures,
});

describe('R38 a ring of substitutions', () => {
  it('is refused where two stand in for each other at one time', () => {
    expect(closesLoop([span('ab', [1, 10])], span('ba', [5, 20]))).toBe(true);
    expect(closesLoop([span('ab', [1, 10])], span('ba', [10, 20]))).toBe(false);
  });

  it('is no row: A → B and B → C stand beside each other', () => {
    expect(closesLoop([span('ab', [1, 10])], span('bc', [1, 10]))).toBe(false);
  });

  it('of three needs one moment at which all three hold', () => {
    expect(closesLoop([span('ab', [1, 10]), span('bc', [5, 20])], span('ca', [8, 9]))).toBe(true);
    expect(closesLoop([span('ab', [1, 6]), span('bc', [5, 20])], span('ca', [6, 9]))).toBe(false);
  });

  it('needs a procedure that all of it concerns', () => {
    expect(closesLoop([span('ab', [1, 10], ['notes'])], span('ba', [1, 10], ['sheets']))).toBe(false);
    expect(closesLoop([span('ab', [1, 10], ['notes', 'sheets'])], span('ba', [1, 10], ['sheets']))).toBe(true);
    expect(closesLoop([span('ab', [1, 10], ['notes'])], span('ba', [1, 10]))).toBe(true);
  });

  const spans = fc
    .record({
      pair: fc.constantFrom('ab', 'ba', 'bc', 'cb', 'ca', 'ac', 'cd', 'da', 'db', 'bd'),
      from: fc.integer({ min: 1, max: 6 }),
      days: fc.integer({ min: 1, max: 4 }),
      procedures: fc.constantFrom(null, ['x'], ['y'], ['x', 'y']),
    })
    .map(({ pair, from, days, procedures }) => span(pair, [from, from + days], procedures));

  it('is found exactly where a walk over every day and procedure comes back', () => {
    let loops = 0;
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 8 }), (asked) => {
        const known: SubstitutionSpan[] = [];
        for (const added of asked) {
          const loop = closesLoop(known, added);
          expect(loop).toBe(ringSomewhere([...known, added]));
          if (loop) loops += 1;
          else known.push(added);
        }
      }),
      { numRuns: 500 },
    );
    expect(loops).toBeGreaterThan(50);
  });
});

/** The plain way: on each day and for each procedure, does somebody who is away stand in for himself at the end of a row? */
function ringSomewhere(all: readonly SubstitutionSpan[]): boolean {
  const days = Array.from({ length: 12 }, (_, count) => Date.parse(day(count)));
  return days.some((now) =>
    ['x', 'y', 'z'].some((procedure) => {
      const live = all.filter(
        ({ from, to, procedures }) =>
          Date.parse(from) <= now && now < Date.parse(to) && (procedures?.includes(procedure) ?? true),
      );
      return live.some(({ principal, acting }) => reached(live, acting).has(principal));
    }),
  );
}

function reached(live: readonly SubstitutionSpan[], begin: string): ReadonlySet<string> {
  const found = new Set([begin]);
  for (const person of found) for (const { principal, acting } of live) if (principal === person) found.add(acting);
  return found;
}

describe('R38 a substitution that is there already', () => {
  it('is one of the same two on a day and in a procedure of it', () => {
    expect(repeats([span('ab', [1, 10])], span('ab', [9, 12]))).toBe(true);
    expect(repeats([span('ab', [1, 10])], span('ab', [10, 12]))).toBe(false);
    expect(repeats([span('ab', [1, 10], ['notes'])], span('ab', [1, 10], ['sheets']))).toBe(false);
    expect(repeats([span('ab', [1, 10])], span('ac', [1, 10]))).toBe(false);
  });
});

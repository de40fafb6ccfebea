import type { PointsScale, Scale, WordsScale } from './scale';
import { scaleFaults } from './scale-faults';
import { fivePoints, hundredPoints, passFail, usualScales } from './usual-scales';

const faults = (scale: Scale): string[] => scaleFaults(scale).map(({ path, rule }) => `${path} ${rule}`);

describe('a scale that a university describes', () => {
  it.each(Object.entries(usualScales))('has no fault as shipped: %s', (_, { scale }) => {
    expect(scaleFaults(scale)).toEqual([]);
  });

  it('is refused with each of its faults at its place', () => {
    const points = (part: Partial<PointsScale>): string[] => faults({ ...fivePoints, letters: [], ...part });
    expect(points({ step: 0 })).toEqual(['/step positive']);
    expect(points({ step: 1e-9, to: NaN })).toEqual(['/to number', '/step number']);
    expect(points({ to: 2 })).toEqual(['/to above-from']);
    expect(points({ step: 0.7 })).toEqual(['/to whole-steps']);
    expect(points({ passes: 2.5 })).toEqual(['/passes of-scale']);
    expect(points({ passes: 6 })).toEqual(['/passes of-scale']);
    const [first, second] = hundredPoints.letters;
    expect(faults({ ...hundredPoints, letters: [first!, { ...first!, points: 'four' }] })).toEqual([
      ...['/letters/1/letter named-once', '/letters/1/from named-once', '/letters/1/points number'],
    ]);
    expect(faults({ ...hundredPoints, letters: [{ ...second!, letter: ' ', from: 90.5 }] })).toEqual([
      ...['/letters/0/letter word', '/letters/0/from of-scale'],
    ]);
  });

  it('is refused when its words are not told apart, or none of them fails', () => {
    const [pass, fail] = passFail.values;
    const words = (...values: WordsScale['values']): string[] => faults({ kind: 'words', values });
    expect(words(pass!)).toEqual(['/values needed']);
    expect(words(fail!)).toEqual(['/values needed']);
    expect(words(pass!, fail!, fail!)).toEqual(['/values/2/value named-once']);
    expect(words(pass!, { ...fail!, value: 'н/б', points: '-' })).toEqual([
      ...['/values/1/value word', '/values/1/points number'],
    ]);
  });
});

import fc from 'fast-check';
import { absent, isGrade } from './mark-value';
import type { PointsScale } from './scale';
import { isOfScale, letterOf, passes } from './scale';
import { fivePoints, hundredPoints, passFail, usualScales } from './usual-scales';

const points = (part: Partial<PointsScale>): PointsScale => ({
  ...{ kind: 'points', from: 0, to: 10, step: 1, passes: 5, letters: [] },
  ...part,
});

describe('a mark of a scale', () => {
  it.each(['0', '7', '64', '100', 'н/б'])('R25 of 100 points may be a whole one or an absence: %s', (value) => {
    expect(isOfScale(hundredPoints, value)).toBe(true);
  });

  it.each(['', '101', '-1', '07', '5.5', ' 5', '5 ', 'нб', 'Н/Б', '1e1', '٣', '-0', '5,5', '50.0', 'зачтено'])(
    'of 100 points is nothing else: «%s»',
    (value) => {
      expect(isOfScale(hundredPoints, value)).toBe(false);
    },
  );

  it('may have half points only where the scale has them', () => {
    const halves = points({ step: 0.5 });
    expect(['4.5', '4', '4.25', '4.50', '10', '10.5'].map((value) => isOfScale(halves, value))).toEqual([
      ...[true, true, false, false, true, false],
    ]);
    expect(['2', '3', '4', '5', '1', '4.5', '6'].map((value) => isOfScale(fivePoints, value))).toEqual([
      ...[true, true, true, true, false, false, false],
    ]);
  });

  it('may be a word, as it is written', () => {
    const told = ['зачтено', 'не зачтено', 'н/б', 'Зачтено', 'незачтено', '1'].map((value) =>
      isOfScale(passFail, value),
    );
    expect(told).toEqual([true, true, true, false, false, false]);
  });

  it('R11 is a grade unless it is an absence or nothing', () => {
    expect([isGrade('50'), isGrade('зачтено'), isGrade(absent), isGrade(null)]).toEqual([true, true, false, false]);
  });

  it('is exactly one of the values counted from the lowest by the step', () => {
    // The reference counts in thousandths, whole numbers below 2 ** 53.
    const whole = fc.integer({ min: 0, max: 5_000 });
    const step = fc.constantFrom(1, 10, 100, 125, 250, 500, 1_000, 3);
    const text = (thousandths: number): string => (thousandths / 1_000).toString();
    fc.assert(
      fc.property(whole, step, fc.nat({ max: 40 }), fc.nat({ max: 12_000 }), (from, by, steps, value) => {
        const scale = points({ from: from / 1_000, step: by / 1_000, to: (from + by * steps) / 1_000 });
        const expected = value >= from && value <= from + by * steps && (value - from) % by === 0;
        expect(isOfScale(scale, text(value))).toBe(expected);
        expect(isOfScale(scale, text(from + by * Math.min(steps, value)))).toBe(true);
      }),
    );
  });
});

describe('the letter of a mark', () => {
  it.each([
    ...[
      ['100', 'A', '4.0', '5'],
      ['95', 'A', '4.0', '5'],
      ['94', 'A-', '3.67', '5'],
      ['90', 'A-', '3.67', '5'],
    ],
    ...[
      ['89', 'B+', '3.33', '4'],
      ['85', 'B+', '3.33', '4'],
      ['84', 'B', '3.0', '4'],
      ['79', 'B-', '2.67', '4'],
    ],
    ...[
      ['74', 'C+', '2.33', '4'],
      ['70', 'C+', '2.33', '4'],
      ['69', 'C', '2.0', '3'],
      ['64', 'C-', '1.67', '3'],
    ],
    ...[
      ['59', 'D+', '1.33', '3'],
      ['54', 'D', '1.0', '3'],
      ['50', 'D', '1.0', '3'],
      ['49', 'FX', '0.5', '2'],
    ],
    ...[
      ['25', 'FX', '0.5', '2'],
      ['24', 'F', '0', '2'],
      ['0', 'F', '0', '2'],
    ],
  ])('of %s points is %s, %s in the average, «%s» of five', (value, letter, counts, five) => {
    expect(letterOf(hundredPoints, value)).toMatchObject({ letter, points: counts, fivePoint: five });
  });

  it('is the highest that the mark reaches, in whatever order the scale names them', () => {
    const value = fc.nat({ max: 100 }).map(String);
    fc.assert(
      fc.property(fc.shuffledSubarray([...hundredPoints.letters], { minLength: 1 }), value, (letters, mark) => {
        const reached = letters.filter(({ from }) => from <= Number(mark)).map(({ from }) => from);
        const expected = letters.find(({ from }) => from === Math.max(...reached)) ?? null;
        expect(letterOf({ ...hundredPoints, letters }, mark)).toEqual(expected);
      }),
    );
  });

  it('does not exist for an absence, a word or a mark of another scale', () => {
    expect([letterOf(hundredPoints, absent), letterOf(hundredPoints, '101'), letterOf(passFail, 'зачтено')]).toEqual([
      ...[null, null, null],
    ]);
  });
});

describe('passing', () => {
  it('begins at the mark the scale names; an absence and a foreign mark never pass', () => {
    expect(['50', '49', '100', absent, '1000'].map((value) => passes(hundredPoints, value))).toEqual([
      ...[true, false, true, false, false],
    ]);
    expect(['3', '2'].map((value) => passes(fivePoints, value))).toEqual([true, false]);
    expect(['зачтено', 'не зачтено', absent].map((value) => passes(passFail, value))).toEqual([true, false, false]);
  });

  it('agrees with the letters that count as a pass, on every shipped scale', () => {
    for (const { scale } of Object.values(usualScales))
      if (scale.kind === 'points')
        for (let mark = scale.from; mark <= scale.to; mark += scale.step)
          expect(passes(scale, String(mark))).toBe(letterOf(scale, String(mark))?.fivePoint !== '2');
  });
});

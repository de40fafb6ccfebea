import fc from 'fast-check';
import { decimal } from './decimal';
import { finalMark, lowestGrade, nearestGrade } from './final-mark';
import { isOfScale } from './scale';
import { fivePoints, hundredPoints, passFail } from './usual-scales';

describe('a final mark', () => {
  it('R34 is told with its letter, its points in the average, its equivalent of five and its word', () => {
    expect(finalMark(hundredPoints, '87')).toEqual({
      ...{ value: '87', letter: 'B+', points: '3.33', fivePoint: '4', passes: true },
      word: { ru: 'хорошо', kk: 'жақсы', ky: 'жакшы', en: 'good' },
    });
    expect(finalMark(fivePoints, '2')).toMatchObject({ value: '2', fivePoint: '2', passes: false });
    expect(finalMark(passFail, 'зачтено')).toEqual({
      ...{ value: 'зачтено', letter: null, points: null, fivePoint: null, passes: true },
      word: { ru: 'зачтено', kk: 'есептелді', ky: 'эсептелди', en: 'passed' },
    });
  });

  it('is none for an absence or what the scale has not', () => {
    for (const value of ['н/б', '101', '49.5', '', 'зачтено']) expect(finalMark(hundredPoints, value)).toBeNull();
    expect(finalMark(passFail, '85')).toBeNull();
  });

  it('is the nearest one to the points, a half rounded up: 89.5 is a 90 and an A-', () => {
    const of = (points: string, over = '1'): string => nearestGrade(hundredPoints, decimal(points), decimal(over));
    expect([of('89.5'), of('89.499999'), of('49.5'), of('100.4'), of('179', '2')]).toEqual([
      ...['90', '89', '50', '100', '90'],
    ]);
    const halves = { ...hundredPoints, to: 10, step: 0.5 };
    expect(nearestGrade(halves, decimal('4.25'), decimal(1))).toBe('4.5');
    expect(nearestGrade(fivePoints, decimal('9'), decimal(2))).toBe('5');
  });

  it('is rounded once, from the exact quotient', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 1_000 }), (over, under) => {
        fc.pre(over <= 100 * under);
        const grade = nearestGrade(hundredPoints, decimal(over), decimal(under));
        expect(grade).toBe(String(Math.floor((2 * over + under) / (2 * under))));
        expect(isOfScale(hundredPoints, grade)).toBe(true);
      }),
    );
  });

  it('of an absence that counts is the lowest', () => {
    expect([lowestGrade(hundredPoints), lowestGrade(fivePoints), lowestGrade(passFail)]).toEqual([
      ...['0', '2', 'не зачтено'],
    ]);
  });
});

import fc from 'fast-check';
import type { ConsolidatedMark } from './consolidated';
import { disciplineSheet, groupSheet, standingOf } from './consolidated';
import { finalMark } from './final-mark';
import { hundredPoints, passFail } from './usual-scales';

const of = (student: string, discipline: string, value: string, group = 'g1'): ConsolidatedMark => {
  const final = finalMark(value.includes('зачтено') ? passFail : hundredPoints, value);
  return { student, discipline, group, result: final?.passes === true ? 'passed' : 'failed', final };
};
const without = (student: string, discipline: string, result: ConsolidatedMark['result']): ConsolidatedMark => ({
  ...{ student, discipline, group: 'g1', result, final: null },
});

describe('the consolidated sheet of a group', () => {
  const disciplines = [
    { id: 'anatomy', credits: '5' },
    { id: 'law', credits: '3' },
    { id: 'sport', credits: '2' },
  ];

  it('R20, R27 has the final marks of every student, their average and the grade point average by credits', () => {
    const marks = [
      of('s1', 'anatomy', '95'),
      of('s1', 'law', '72'),
      of('s1', 'sport', 'зачтено'),
      of('s2', 'law', '40'),
    ];
    const [first, second, third] = groupSheet(['s1', 's2', 's3'], disciplines, marks);
    expect(first?.marks.map((mark) => mark?.final?.value)).toEqual(['95', '72', 'зачтено']);
    // (5 · 4.0 + 3 · 2.33) : 8 = 3.37375
    expect(first).toMatchObject({ average: '83.50', gpa: '3.37', passed: 3, failed: 0, passRate: '100.00' });
    expect(second).toMatchObject({
      marks: [null, { result: 'failed' }, null],
      average: '40.00',
      gpa: '0.50',
      passRate: '0.00',
    });
    expect(third).toMatchObject({ average: null, gpa: null, passed: 0, passRate: null });
  });

  it('counts all disciplines the same where the university names no credits', () => {
    const equal = disciplines.map(({ id }) => ({ id, credits: null }));
    const [row] = groupSheet(['s1'], equal, [of('s1', 'anatomy', '95'), of('s1', 'law', '72')]);
    // (4.0 + 2.33) : 2 = 3.165
    expect(row?.gpa).toBe('3.17');
  });
});

describe('how results stand', () => {
  it('R20 counts who was not admitted as failed, and who is re-credited or not marked yet in no rate', () => {
    const marks = [
      ...[of('s1', 'law', '50'), of('s2', 'law', '49'), of('s3', 'law', '88')],
      ...[without('s4', 'law', 'not-admitted'), without('s5', 'law', 'recredited'), without('s6', 'law', 'incomplete')],
    ];
    expect(standingOf(marks)).toEqual({
      ...{ average: '62.33', passed: 2, failed: 2, recredited: 1, incomplete: 1, passRate: '50.00' },
    });
  });

  it('R20, R27 is told by group in the sheet of a discipline', () => {
    const marks = [of('s1', 'law', '60'), of('s2', 'law', '65'), of('s3', 'law', '30', 'g2')];
    expect(disciplineSheet(['g1', 'g2', 'g3'], marks)).toMatchObject([
      { group: 'g1', average: '62.50', passRate: '100.00' },
      { group: 'g2', average: '30.00', passRate: '0.00' },
      { group: 'g3', average: null, passRate: null },
    ]);
  });

  it('is what a person gets with whole numbers, a half rounded up', () => {
    const all = fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(all, (values) => {
        const standing = standingOf(values.map((value, place) => of(`s${place}`, 'law', String(value))));
        const hundredths = (over: number): string => {
          const rounded = Math.floor((200 * over + values.length) / (2 * values.length));
          return `${Math.floor(rounded / 100)}.${String(rounded % 100).padStart(2, '0')}`;
        };
        expect(standing.average).toBe(hundredths(values.reduce((sum, value) => sum + value, 0)));
        expect(standing.passRate).toBe(hundredths(values.filter((value) => value >= 50).length * 100));
      }),
    );
  });
});

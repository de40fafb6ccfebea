import { isGrade, readMark } from './mark-value';

describe('a mark as it is typed', () => {
  it.each(['0', '7', '85', '100'])('takes %s', (typed) => {
    expect(readMark(typed)).toBe(typed);
  });

  it.each(['н/б', 'Н/Б', 'нб', 'н', ' н.б ', 'n/b', 'NB'])('takes %s for absence', (typed) => {
    expect(readMark(typed)).toBe('н/б');
  });

  it('empties the cell when nothing is left', () => {
    expect(readMark('  ')).toBeNull();
  });

  it.each(['101', '-1', '85,5', '085', '5+', 'зачёт', '1e2'])('does not take %s', (typed) => {
    expect(readMark(typed)).toBeUndefined();
  });

  it('knows a grade from an absence and from nothing', () => {
    expect(['0', '100', 'н/б', null].map(isGrade)).toEqual([true, true, false, false]);
  });
});

import { isGrade, isMarkValue } from './mark-value';

describe('the value of a mark', () => {
  it.each(['0', '7', '64', '100', 'н/б'])('R25 may be a whole mark from 0 to 100 or an absence: %s', (value) => {
    expect(isMarkValue(value)).toBe(true);
  });

  it.each(['', '101', '-1', '07', '5.5', ' 5', 'нб', 'Н/Б', '1e1', '٣'])('is nothing else: «%s»', (value) => {
    expect(isMarkValue(value)).toBe(false);
  });

  it('R11 an absence is not a grade, and neither is an empty cell', () => {
    expect([isGrade('50'), isGrade('н/б'), isGrade(null)]).toEqual([true, false, false]);
  });
});

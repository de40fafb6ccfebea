import { parseNumber } from './parse-number';

describe('a typed number', () => {
  it.each([
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['2,', 2],
    ['1 200', 1200],
    ['−3', -3],
    ['007', 7],
    ['', undefined],
    [' ', undefined],
    ['1,2,3', '1,2,3'],
    ['.', '.'],
    ['five', 'five'],
  ])('of %j is %j', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });
});

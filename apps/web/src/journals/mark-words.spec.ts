import { credit, hundred } from './spec-support';
import { letterOfMark } from './mark-words';

describe('a grade in letters', () => {
  it('is the highest that its points reach', () => {
    expect(letterOfMark('94', hundred)).toBe('94 = B+ (3.33)');
    expect(letterOfMark('95', hundred)).toBe('95 = A (4.0)');
    expect(letterOfMark('0', hundred)).toBe('0 = F (0)');
  });

  it('is none for an absence, an empty cell or a word', () => {
    expect([letterOfMark('н/б', hundred), letterOfMark(null, hundred), letterOfMark('зачтено', credit)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

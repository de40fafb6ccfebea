import { credit, hundred, lesson, student } from './spec-support';
import type { ScaleContent } from '../api/generated/model';
import { heldMark, isGrade, marksMeant, readMark } from './mark-value';

const points = (change: object): ScaleContent => ({ ...hundred, ...change });

describe('a mark as it is typed', () => {
  it.each(['0', '7', '85', '100'])('takes %s on 100 points', (typed) => {
    expect(readMark(typed, hundred)).toBe(typed);
  });

  it.each(['101', '-1', '85,5', '085', '5+', 'зачёт', '1e2', '+'])('does not take %s on 100 points', (typed) => {
    expect(readMark(typed, hundred)).toBeUndefined();
  });

  it('keeps to the limits and the step of the lesson’s own scale', () => {
    const five = points({ from: 2, to: 5 });
    expect(['1', '2', '5', '6'].map((typed) => readMark(typed, five))).toEqual([undefined, '2', '5', undefined]);
    const halves = points({ to: 10, step: 0.5 });
    expect(['4,5', '4.50', '4.25'].map((typed) => readMark(typed, halves))).toEqual(['4.5', '4.5', undefined]);
  });

  it.each(['н/б', 'Н/Б', 'нб', 'н', ' н.б ', 'n/b', 'NB'])('takes %s for absence', (typed) => {
    expect(readMark(typed, hundred)).toBe('н/б');
  });

  it.each(['п', 'перезачёт', 'н/б перезачет', 'н/б (пер'])('R25 takes %s for a re-credited absence', (typed) => {
    expect(readMark(typed, hundred)).toBe('н/б перезачет');
  });

  it('empties the cell when nothing is left', () => {
    expect(readMark('  ', hundred)).toBeNull();
  });

  it.each([
    ['з', 'зачтено'],
    ['Не', 'не зачтено'],
    ['есептелд', 'зачтено'],
    ['not', 'не зачтено'],
    ['+', 'зачтено'],
    ['-', 'не зачтено'],
    ['н/', undefined],
    ['н/б', 'н/б'],
    ['85', undefined],
  ])('takes %s for a word by its beginning, in any language', (typed, mark) => {
    expect(readMark(typed, credit)).toBe(mark);
  });

  it('asks for more where a beginning fits several', () => {
    expect(readMark('н', credit)).toBeUndefined();
    expect(marksMeant('н', credit)).toEqual(['не зачтено', 'н/б']);
    expect(marksMeant('есеп', credit)).toEqual(['зачтено', 'не зачтено']);
  });

  it('knows a grade from an absence and from nothing', () => {
    expect(['0', '100', 'зачтено', 'н/б', 'н/б перезачет', null].map(isGrade)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });
});

describe('a mark as the journal holds it', () => {
  it('is one with its note', () => {
    const held = { ...student('a', { old: 'н/б' }), notes: { old: 'recredited' as const } };
    expect(heldMark(held, lesson())).toBe('н/б перезачет');
    expect(heldMark(student('a', { old: 'н/б' }), lesson())).toBe('н/б');
    expect(heldMark(student('b'), lesson())).toBeNull();
  });
});

import { askedPlace } from './asked-place';
import { journal, lesson, student } from './spec-support';

describe('the cell that an address asks for', () => {
  const of = journal({ lessons: [lesson(), lesson({ id: 'exam' })], students: [student('a'), student('b')] });
  const placeIn = (address: string): object => askedPlace(of, new URLSearchParams(address));

  it('is found by student and lesson, or by one of them', () => {
    expect(placeIn('student=b&lesson=exam')).toEqual({ row: 1, column: 1 });
    expect(placeIn('student=b')).toEqual({ row: 1, column: null });
    expect(placeIn('lesson=old')).toEqual({ row: null, column: 0 });
  });

  it('is nowhere where the journal has no such student or lesson', () => {
    expect(placeIn('student=x&lesson=x')).toEqual({ row: null, column: null });
    expect(placeIn('')).toEqual({ row: null, column: null });
  });
});

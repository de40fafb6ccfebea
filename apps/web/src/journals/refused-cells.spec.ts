import { refusedCells } from './refused-cells';

const sent = [
  { lesson: 'l', student: 'a' },
  { lesson: 'l', student: 'b' },
];

describe('cells that the server refused', () => {
  it.each(['mark-invalid', 'journal-locked'])('are found by the place of their mark in the request (%s)', (code) => {
    const fields = [{ path: '/marks/1/value', rule: 'locked', message: 'the term is over' }];
    expect(refusedCells({ code, fields }, sent)).toEqual({ 'l/b': 'the term is over' });
  });

  it('are all of them where the right ended meanwhile', () => {
    expect(refusedCells({ code: 'journal-locked', fields: [] }, sent)).toEqual({ 'l/a': null, 'l/b': null });
  });

  it('are none for another refusal, or a field that was not sent', () => {
    const fields = [{ path: '/marks/7/value', rule: 'mark', message: 'x' }];
    expect(refusedCells({ code: 'mark-invalid', fields }, sent)).toEqual({});
    expect(refusedCells({ code: 'forbidden', fields: [] }, sent)).toEqual({});
  });
});

import { refusedCells } from './refused-cells';

const sent = [
  { lesson: 'l', student: 'a' },
  { lesson: 'l', student: 'b' },
];

describe('cells that the server refused', () => {
  it('are found by the place of their mark in the request', () => {
    const fields = [{ path: '/marks/1/value', rule: 'mark', message: 'there is no such mark' }];
    expect(refusedCells({ code: 'mark-invalid', fields, data: {} }, sent)).toEqual({ 'l/b': 'there is no such mark' });
  });

  it('are found by their lesson and student where they are locked', () => {
    const data = { cells: [{ lesson: 'l', student: 'a', date: '2026-11-16', type: 'lecture' }], windows: [] };
    expect(refusedCells({ code: 'journal-locked', fields: [], data }, sent)).toEqual({ 'l/a': null });
  });

  it('are all of them where the right ended meanwhile', () => {
    const data = { why: 'ended-meanwhile' };
    expect(refusedCells({ code: 'journal-locked', fields: [], data }, sent)).toEqual({ 'l/a': null, 'l/b': null });
  });

  it('are none for another refusal, or a field that was not sent', () => {
    const fields = [{ path: '/marks/7/value', rule: 'mark', message: 'x' }];
    expect(refusedCells({ code: 'mark-invalid', fields, data: {} }, sent)).toEqual({});
    expect(refusedCells({ code: 'forbidden', fields: [], data: {} }, sent)).toEqual({});
  });
});

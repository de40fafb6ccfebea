import { nextRow } from './next-row';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('the row to go on with', () => {
  it('is the one after, at the end the one before', () => {
    expect(nextRow(rows, 'a', 0)?.id).toBe('b');
    expect(nextRow(rows, 'c', 2)?.id).toBe('b');
  });

  it('is what has moved into the place of a row that left', () => {
    expect(nextRow(rows, 'gone', 1)?.id).toBe('b');
    expect(nextRow(rows, 'gone', 7)?.id).toBe('c');
  });

  it('is none in an empty list, or where the row is alone', () => {
    expect(nextRow([], 'gone', 0)).toBeNull();
    expect(nextRow([{ id: 'a' }], 'a', 0)).toBeNull();
  });
});

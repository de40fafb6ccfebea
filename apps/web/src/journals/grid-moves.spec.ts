import { moved, nextPlace } from './grid-moves';

const size = { rows: 25, columns: 9 };
const go = (key: string, withControl = false): unknown => moved({ row: 3, column: 4 }, key, size, withControl);

describe('moving in the grid', () => {
  it('follows the arrows and stays at the edge', () => {
    expect(go('ArrowDown')).toEqual({ row: 4, column: 4 });
    expect(go('ArrowLeft')).toEqual({ row: 3, column: 3 });
    expect(moved({ row: 24, column: 8 }, 'ArrowDown', size, false)).toEqual({ row: 24, column: 8 });
    expect(moved({ row: 0, column: 0 }, 'ArrowLeft', size, false)).toEqual({ row: 0, column: 0 });
  });

  it('jumps to ends and by pages', () => {
    expect(go('Home')).toEqual({ row: 3, column: 0 });
    expect(go('End')).toEqual({ row: 3, column: 8 });
    expect(go('Home', true)).toEqual({ row: 0, column: 0 });
    expect(go('End', true)).toEqual({ row: 24, column: 8 });
    expect(go('ArrowDown', true)).toEqual({ row: 24, column: 4 });
    expect(go('PageUp')).toEqual({ row: 0, column: 4 });
  });

  it('leaves other keys alone', () => {
    expect(go('a')).toBeNull();
  });

  it('finds the next cell that may be written, row after row, and the end', () => {
    const column5 = ({ column }: { column: number }): boolean => column === 5;
    expect(nextPlace({ row: 3, column: 4 }, size, 1, column5)).toEqual({ row: 3, column: 5 });
    expect(nextPlace({ row: 3, column: 5 }, size, 1, column5)).toEqual({ row: 4, column: 5 });
    expect(nextPlace({ row: 3, column: 5 }, size, -1, column5)).toEqual({ row: 2, column: 5 });
    expect(nextPlace({ row: 24, column: 5 }, size, 1, column5)).toBeNull();
  });
});

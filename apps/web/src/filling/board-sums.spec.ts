import type { FillingOfJournal } from '../api/generated/model';
import { boardSums } from './board-sums';
import { needsAttention } from './filling-filter';

const row = (held: number, filled: number, empty: number, late: number, unmarkedAtControls = 0): FillingOfJournal =>
  ({ held, filled, empty, late, unmarkedAtControls }) as FillingOfJournal;

describe('R27 the board of filling', () => {
  it('adds up what the journals of a department come to', () => {
    expect(boardSums([row(10, 8, 2, 1), row(4, 4, 0, 0, 3)])).toEqual({
      ...{ journals: 2, held: 14, filled: 12, empty: 2, late: 1, unmarked: 3 },
    });
  });

  it('takes notice of empty lessons and of students without a mark at a control', () => {
    expect([row(4, 4, 0, 0), row(4, 3, 1, 0), row(4, 4, 0, 0, 1)].map(needsAttention)).toEqual([false, true, true]);
  });
});

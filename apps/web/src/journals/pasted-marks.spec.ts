import { isForManyCells, pastedTexts } from './pasted-marks';

describe('a paste', () => {
  it('reads a column as spreadsheets copy it', () => {
    expect(pastedTexts('85\r\nн/б\r\n\r\n70\r\n').map(({ text }) => text)).toEqual(['85', 'н/б', '', '70']);
  });

  it('reads a block by lines and tabs', () => {
    expect(pastedTexts('1\t2\n3\t4')).toEqual([
      { down: 0, right: 0, text: '1' },
      { down: 0, right: 1, text: '2' },
      { down: 1, right: 0, text: '3' },
      { down: 1, right: 1, text: '4' },
    ]);
  });

  it('knows one cell from many', () => {
    expect(['85', '85\n', '85\r\n', '85\n90', '1\t2'].map(isForManyCells)).toEqual([false, false, false, true, true]);
  });
});

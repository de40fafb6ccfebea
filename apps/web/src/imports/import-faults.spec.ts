import { byFile, faultsOfRefusal } from './import-faults';

describe('the faults of an import', () => {
  it('are read from a refusal: file, line and, where there is one, column', () => {
    const fields = [
      { path: '/results.csv/7/score', rule: 'import-mark-not-of-scale', message: 'no such mark' },
      { path: '/k_load.csv/1', rule: 'import-header-missing', message: 'a column is missing' },
      { path: '/file', rule: 'required', message: 'missing' },
    ];
    expect(faultsOfRefusal({ fields })).toEqual([
      { file: 'results.csv', line: 7, column: 'score', message: 'no such mark' },
      { file: 'k_load.csv', line: 1, column: null, message: 'a column is missing' },
    ]);
  });

  it('stand by file, and in a file by line', () => {
    const fault = (file: string, line: number): Parameters<typeof byFile>[0][number] => ({
      ...{ file, line, column: null, message: 'wrong' },
    });
    const grouped = byFile([fault('users.csv', 12), fault('orgs.csv', 3), fault('users.csv', 2)]);
    expect(grouped.map(({ file, faults }) => [file, faults.map(({ line }) => line)])).toEqual([
      ['orgs.csv', [3]],
      ['users.csv', [2, 12]],
    ]);
  });
});

import { brokenLimit, limits, nothingChosen, unreadable, withFiles, withoutFile } from './chosen-files';

const file = (name: string, path = ''): File => {
  const made = new File(['sourcedId\n'], name);
  Object.defineProperty(made, 'webkitRelativePath', { value: path });
  return made;
};
const ofSize = (size: number): File => Object.defineProperty(file('users.csv'), 'size', { value: size });

describe('the files of an import', () => {
  it('are tables alone, in the order of their names; what else was chosen is named', () => {
    const { files, leftOut } = withFiles(nothingChosen, [file('users.csv'), file('orgs.CSV'), file('read me.txt')]);
    expect(files.map(({ name }) => name)).toEqual(['orgs.CSV', 'users.csv']);
    expect(leftOut).toEqual(['read me.txt']);
  });

  it('are of a folder those that lie in it, not those of a folder within', () => {
    const { files, leftOut } = withFiles(nothingChosen, [
      file('users.csv', 'autumn/users.csv'),
      file('users.csv', 'autumn/last year/users.csv'),
    ]);
    expect(files).toHaveLength(1);
    expect(leftOut).toEqual(['autumn/last year/users.csv']);
  });

  it('are replaced by a file of the same name that was chosen later', () => {
    const [first, mended] = [file('results.csv'), file('results.csv')];
    expect(withFiles(withFiles(nothingChosen, [first]), [mended]).files[0]).toBe(mended);
  });

  it('can be taken out one by one', () => {
    const chosen = withFiles(nothingChosen, [file('users.csv'), file('orgs.csv')]);
    expect(withoutFile(chosen, 'orgs.csv').files.map(({ name }) => name)).toEqual(['users.csv']);
  });

  it('are bounded in number, each in size, and together', () => {
    expect(brokenLimit([file('users.csv')])).toBeNull();
    expect(brokenLimit(Array.from({ length: limits.files + 1 }, (_, place) => file(`${place}.csv`)))).toBe('files');
    expect(brokenLimit([ofSize(limits.file + 1)])).toBe('file');
    expect(brokenLimit(Array.from({ length: 4 }, () => ofSize(limits.file)))).toBe('together');
  });

  it('are named where the browser cannot read them any more', async () => {
    const gone: File = Object.assign(file('results.csv'), {
      slice: () => ({ arrayBuffer: async () => await Promise.reject(new Error('changed on the disk')) }),
    });
    await expect(unreadable([file('users.csv'), gone])).resolves.toEqual(['results.csv']);
  });
});

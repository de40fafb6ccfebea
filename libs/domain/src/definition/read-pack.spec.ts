import { packFiles, sha256 } from './spec-support/pack-files';
import { readPack } from './read-pack';

describe('the pack of the journal correction', () => {
  const files = packFiles('journal-correction');
  const { pack } = readPack(files, sha256);

  it('reads without faults', () => {
    expect(readPack(files, sha256).faults).toBeUndefined();
    expect(pack?.definition.steps.map(({ id, kind, inItem }) => [id, kind, inItem])).toEqual([
      ['visa', 'approval', false],
      ['author-rework', 'form', false],
      ['council', 'collegial', true],
      ['reopen', 'window', true],
    ]);
  });

  it('R02 runs the term of note and visa from the day the error was found', () => {
    const [visa] = pack!.definition.steps;
    expect(visa).toMatchObject({
      due: {
        within: { kind: 'days', days: 2, count: 'pack' },
        from: { kind: 'expression', expression: 'form.detectedOn' },
        rungs: [
          { id: 'remind-1', offset: -86_400_000, act: 'remind', to: [{ kind: 'holder' }] },
          { id: 'breach-1', offset: 0, act: 'remind', to: [{ kind: 'author' }, { kind: 'holder' }] },
        ],
      },
    });
  });

  it('R03 R10 asks for the reason of what returns or refuses', () => {
    const [visa] = pack!.definition.steps;
    const outcomes = visa?.kind === 'approval' ? visa.outcomes : [];
    expect(outcomes.map(({ id, consent, reason }) => [id, consent, reason])).toEqual([
      ['agree', 'agrees', 'none'],
      ['return', 'returns', 'required'],
      ['refuse', 'refuses', 'required'],
    ]);
  });

  it('R08 gives the holder of the window a way to close it, and both its ends a sheet', () => {
    const window = pack!.definition.steps.find(({ kind }) => kind === 'window');
    const outcomes = window?.kind === 'window' ? window.outcomes : [];
    expect(outcomes.map(({ id, produces }) => [id, produces])).toEqual([
      ['open', []],
      ['refuse', []],
      ['closed', ['result-sheet']],
      ['unused', ['result-sheet']],
      ['close', []],
    ]);
  });

  it('has the same version in whatever order its files come, and another when one changes', () => {
    const version = (changed: typeof files): string | undefined => readPack(changed, sha256).pack?.version;
    expect(version([...files].reverse())).toBe(pack?.version);
    expect(version(files.map((file) => ({ ...file, text: `${file.text}\n` })))).not.toBe(pack?.version);
  });
});

import fc from 'fast-check';
import { faultsOf } from './spec-support/broken-pack';
import { packFiles } from './spec-support/pack-files';

const files = packFiles('journal-correction');
const readable = files.filter(({ path }) => path === 'definition.yaml' || path.startsWith('forms/'));

/** A file with some of its lines lost, doubled, indented otherwise, or one value put in the place of another. */
const damaged = fc
  .record({
    file: fc.constantFrom(...readable),
    at: fc.nat(),
    what: fc.constantFrom('lose', 'double', 'indent', 'replace'),
    value: fc.constantFrom(
      'null',
      '[]',
      '{}',
      '7',
      'true',
      '""',
      '&a *a',
      '[[1]]',
      '{ a: { b: 1 } }',
      '2026-01-01',
      '- x',
      '__proto__',
    ),
  })
  .map(({ file, at, what, value }) => {
    const lines = file.text.split('\n');
    const index = at % lines.length;
    const line = lines[index] ?? '';
    const put = {
      lose: [],
      double: [line, line],
      indent: [` ${line}`],
      replace: [line.replace(/[:[{] ?.*$/, `: ${value}`)],
    };
    lines.splice(index, 1, ...put[what]);
    return files.map((other) => (other === file ? { ...file, text: lines.join('\n') } : other));
  });

it('tells the faults of a damaged pack, each with a line of one of its files, and never breaks over it', () => {
  fc.assert(
    fc.property(damaged, (pack) => {
      for (const fault of faultsOf(pack)) {
        const lines = pack.find(({ path }) => path === fault.file)?.text.split('\n').length ?? 1;
        expect(fault.line).toBeGreaterThanOrEqual(1);
        expect(fault.line).toBeLessThanOrEqual(lines);
        expect(fault.message).not.toBe('');
        expect(fault.hint).not.toBe('');
      }
    }),
    { numRuns: 50 },
  );
});

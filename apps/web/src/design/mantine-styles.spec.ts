import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const mantine = dirname(require.resolve('@mantine/core/styles.css'));
const source = join(__dirname, '..');
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

/** In which file of Mantine each of its parts is. */
function partsOfMantine(): ReadonlyMap<string, string> {
  const index = readFileSync(join(mantine, 'esm/index.mjs'), 'utf8');
  return new Map(
    [...index.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap(([, names = '', path = '']) =>
      names.split(',').map((name) => [name.split(' as ').at(-1)?.trim() ?? '', join(mantine, 'esm', path)] as const),
    ),
  );
}

function partsUsed(): ReadonlySet<string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  const imports = files.flatMap((path) => [
    ...readFileSync(join(source, path), 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
  ]);
  return new Set(imports.flatMap(([, names = '']) => names.split(',').map((name) => name.trim())).filter(Boolean));
}

/** The styles that a file of Mantine wants, by itself and by what it imports. */
function collectStyles(file: string, seen: Set<string>): void {
  if (seen.has(file) || !existsSync(file)) return;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) "(\.[^"]+)"/g))
    collectStyles(join(dirname(file), path), seen);
}

function stylesNeeded(): string[] {
  const parts = partsOfMantine();
  const seen = new Set<string>();
  for (const name of partsUsed()) collectStyles(parts.get(name) ?? '', seen);
  const modules = [...seen].filter((path) => path.endsWith('.module.mjs'));
  return [...new Set(modules.map((path) => basename(path, '.module.mjs')))];
}

describe('the styles of Mantine', () => {
  const listed = [
    ...readFileSync(join(__dirname, 'mantine-styles.ts'), 'utf8').matchAll(/@mantine\/core\/styles\/([\w-]+)\.css/g),
  ].map(([, name = '']) => name);
  const always = ['baseline', 'global'];

  it('are there for every component that a page uses, and for no other', () => {
    expect([...listed].sort()).toEqual([...always, ...stylesNeeded()].sort());
  });

  it('come in Mantine’s own order', () => {
    const all = squeeze(readFileSync(join(mantine, 'styles.css'), 'utf8'));
    const placeOf = (name: string): number =>
      all.indexOf(squeeze(readFileSync(join(mantine, 'styles', `${name}.css`), 'utf8')).slice(0, 120));
    expect(listed).toEqual([...listed].sort((a, b) => placeOf(a) - placeOf(b)));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const languages = ['ru', 'kk', 'ky', 'en'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Keys with their words, nested keys joined by dots. */
type Words = ReadonlyMap<string, string>;

function flatten(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${path}${name}.`)
      : [[`${path}${name}`, String(value)]],
  );
}

const namespaces = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(source, entry.name)).includes('words'))
  .map(({ name }) => name);

const readWords = (namespace: string, language: string): Words =>
  new Map(flatten(JSON.parse(readFileSync(join(source, namespace, 'words', `${language}.json`), 'utf8')) as object));

/** What the code asks for: a plural's forms are one key. */
const asked = (words: Words): string[] => [...new Set([...words.keys()].map((key) => key.replace(PLURAL, '')))].sort();

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([^},\s]+)/g)].map(([, name]) => name ?? ''))].sort();

/** The parts of the product whose words are in one of the two files of a language. */
const wordsLoaded = (folder: string, language: string): string[] =>
  [
    ...readFileSync(join(__dirname, folder, `${language}.ts`), 'utf8').matchAll(
      new RegExp(`/(\\w+)/words/${language}\\.json`, 'g'),
    ),
  ].map(([, namespace = '']) => namespace);

/** The code of the application, without its tests and without what is generated. */
function readSource(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('generated'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

describe('the words of the screens', () => {
  it.each(languages)('every part of the product speaks %s', (language) => {
    const [first, pages] = [wordsLoaded('first-words', language), wordsLoaded('page-words', language)];
    expect([...first, ...pages].sort()).toEqual([...namespaces].sort());
  });

  it('says in the shell and the inbox only words that are loaded first', () => {
    const later = new RegExp(`['\\x60](${wordsLoaded('page-words', 'ru').join('|')}):`, 'g');
    const first = ['application', 'api', 'language', ...wordsLoaded('first-words', 'ru')];
    expect(first.flatMap((part) => [...readSource(join(source, part)).matchAll(later)].map(([said]) => said))).toEqual(
      [],
    );
  });

  describe.each(namespaces)('%s', (namespace) => {
    const russian = readWords(namespace, 'ru');

    it.each(languages)('has the same keys in %s as in Russian, and no empty word', (language) => {
      const words = readWords(namespace, language);
      expect(asked(words)).toEqual(asked(russian));
      expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    });

    it.each(languages)('has in %s exactly the plural forms which that language has', (language) => {
      const words = readWords(namespace, language);
      // Numbers with a fraction are not counted here: their form («2,5 дня») is one no sentence of ours asks for.
      const rules = new Intl.PluralRules(language);
      const forms = [...new Set([...Array(200).keys()].map((number) => rules.select(number)))];
      const counted = [...words.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
      for (const key of new Set(counted)) {
        const has = [...words.keys()].filter((other) => other.replace(PLURAL, '') === key && PLURAL.test(other));
        const suffixes = has.map((other) => other.slice(key.length + 1));
        expect({ key, forms: forms.filter((form) => !suffixes.includes(form)) }).toEqual({ key, forms: [] });
        const unheard = suffixes.filter(
          (form) => !rules.resolvedOptions().pluralCategories.includes(form as Intl.LDMLPluralRule),
        );
        expect({ key, unheard }).toEqual({ key, unheard: [] });
      }
    });

    it.each(languages)('names the same values in %s as in Russian', (language) => {
      const words = readWords(namespace, language);
      for (const key of asked(russian)) {
        const named = (in_: Words): string[] =>
          // «one» may be said without its number.
          [
            ...new Set(
              [...in_].filter(([name]) => name.replace(PLURAL, '') === key).flatMap(([, text]) => placeholders(text)),
            ),
          ].sort();
        expect({ key, values: named(words) }).toEqual({ key, values: named(russian) });
      }
    });
  });

  it('has no word that nothing says', () => {
    const code = readSource(source);
    // Keys that are put together: `inbox:state.${state}` asks for everything that begins and ends so.
    const made = [...code.matchAll(/`([a-z]+):([\w.-]*)((?:\$\{[^}]*\}[\w.-]*)+)`/g)].map(
      ([, namespace, before, rest]) =>
        new RegExp(
          `^${namespace ?? ''}:${(before ?? '').replaceAll('.', '\\.')}${(rest ?? '').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+').replaceAll('.', '\\.')}$`,
        ),
    );
    const said = (key: string): boolean => code.includes(`'${key}'`) || made.some((pattern) => pattern.test(key));
    const dead = namespaces.flatMap((namespace) =>
      asked(readWords(namespace, 'ru'))
        .map((key) => `${namespace}:${key}`)
        .filter((key) => !said(key)),
    );
    expect(dead).toEqual([]);
  });
});

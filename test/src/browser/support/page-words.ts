import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/running-product';

export const languages = ['ru', 'kk', 'ky', 'en'] as const;
export type Language = (typeof languages)[number];

const read = (part: string, language: Language): unknown =>
  JSON.parse(readFileSync(join(root, 'apps/web/src', part, 'words', `${language}.json`), 'utf8'));

/** What the pages say: the tests look for the same words that the readers see, from the same files. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language, by `part:key.path`. */
export function wordsIn(language: Language): Words {
  return (key, values = {}) => {
    const [part = '', path = ''] = key.split(':');
    const word = path
      .split('.')
      .reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], read(part, language));
    if (typeof word !== 'string') throw new Error(`there is no word ${key} in ${language}`);
    return word.replaceAll(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

const web = join(root, 'apps/web/src');

/** How much a language needs for all that the pages say: the longest tries the narrow page hardest. */
export const lengthOfWords = (language: Language): number =>
  readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(join('words', `${language}.json`)))
    .reduce((sum, path) => sum + readFileSync(join(web, path), 'utf8').length, 0);

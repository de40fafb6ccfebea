import type { Language } from '@kelisim/domain';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperLayout, PaperTemplate } from './paper-template';

const languages: readonly Language[] = ['ru', 'kk', 'ky', 'en'];

/**
 * Reads the shared layout from a folder such as `templates/`: `page.hbs`, `blocks/*.hbs`, `words.<language>.json`.
 * Rejects with the file system's error where a file is missing.
 */
export async function loadLayout(folder: string): Promise<PaperLayout> {
  const blocks = (await readdir(join(folder, 'blocks'))).filter((file) => file.endsWith('.hbs')).sort();
  const partials = await Promise.all(
    blocks.map(async (file) => [file.slice(0, -'.hbs'.length), await readFile(join(folder, 'blocks', file), 'utf8')]),
  );
  const words = await Promise.all(
    languages.map(async (language) => [
      language,
      JSON.parse(await readFile(join(folder, `words.${language}.json`), 'utf8')) as Record<string, string>,
    ]),
  );
  return {
    page: await readFile(join(folder, 'page.hbs'), 'utf8'),
    partials: Object.fromEntries(partials) as PaperLayout['partials'],
    words: Object.fromEntries(words) as PaperLayout['words'],
  };
}

/** Reads `<name>.<language>.hbs` from a pack's `templates/` folder. */
export async function loadPaperTemplate(folder: string, name: string, language: Language): Promise<PaperTemplate> {
  return { name, language, source: await readFile(join(folder, `${name}.${language}.hbs`), 'utf8') };
}

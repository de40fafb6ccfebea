import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/running-product';

export const demoLanguages = ['ru', 'kk', 'en'] as const;
export type DemoLanguage = (typeof demoLanguages)[number];

export interface DemoOptions {
  readonly language: DemoLanguage;
  /** A product that runs already; without it the demo starts one of its own and throws it away. */
  readonly url: string | undefined;
  /** Where the papers are left. */
  readonly papers: string;
}

const USAGE = 'usage: npm run demo -- [--language ru|kk|en] [--url http://127.0.0.1:3000] [--papers folder]';

/** @throws Error with the usage where the command line cannot be understood. */
export function readDemoOptions(args: readonly string[]): DemoOptions {
  const { language = 'ru', url, papers = 'demo-papers' } = parse(args);
  const known = demoLanguages.find((one) => one === language);
  if (known === undefined) throw new Error(`The demo does not speak «${language}».\n${USAGE}`);
  if (url !== undefined && !URL.canParse(url)) throw new Error(`«${url}» is not an address.\n${USAGE}`);
  return { language: known, url: url?.replace(/\/+$/, ''), papers: resolve(root, papers) };
}

function parse(args: readonly string[]): { language?: string; url?: string; papers?: string } {
  try {
    const options = { language: { type: 'string' }, url: { type: 'string' }, papers: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

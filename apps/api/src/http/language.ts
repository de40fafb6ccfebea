import type { Language } from '@kelisim/domain';
import { languages } from '@kelisim/domain';

/** What browsers send is a few dozen different texts; each is read once. */
const known = new Map<string, Language | null>();
const mostKnown = 500;

/**
 * The language of an answer (R41): the first one the request asks for that the product has, else the person's own,
 * else Russian.
 */
export function chooseLanguage(acceptLanguage: string | undefined, own: Language | null): Language {
  return (acceptLanguage === undefined ? null : preferred(acceptLanguage)) ?? own ?? 'ru';
}

function preferred(header: string): Language | null {
  const seen = known.get(header);
  if (seen !== undefined) return seen;
  const found = read(header);
  if (known.size >= mostKnown) known.clear();
  known.set(header, found);
  return found;
}

function read(header: string): Language | null {
  const wishes = header.split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { tag: tag.toLowerCase().split('-')[0] ?? '', quality: Number(quality ?? 1), place };
  });
  const ordered = wishes
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  for (const { tag } of ordered) {
    const language = languages.find((candidate) => candidate === tag);
    if (language !== undefined) return language;
  }
  return null;
}

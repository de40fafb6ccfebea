import type { Language, Pack } from '@kelisim/domain';

const heading = /<h1[^>]*>(.*?)<\/h1>/su;
/** «no. {{…}}», and any other value that only the finished paper knows. */
const value = /(?:№|no\.)?\s*\{\{[^}]*\}\}/giu;

/** What a paper is called: the first heading of its template, without the values that are put into it. */
export function paperTitle(pack: Pack, template: string, language: Language): string {
  const source = pack.templates[template]?.source[language] ?? '';
  const words = (heading.exec(source)?.[1] ?? '')
    .replace(value, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? template : `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}

import { createHash } from 'node:crypto';
import { helpersVersion } from './paper-helpers';
import type { PaperLayout, PaperTemplate } from './paper-template';

const sorted = (texts: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(texts).sort(([left], [right]) => (left < right ? -1 : 1));

/**
 * SHA-256 (hexadecimal) over everything that decides how a paper reads: its template, the layout with its words in the
 * paper's language, and the helpers' version. Part of a revision's hash (design §3).
 */
export function templateHash(template: PaperTemplate, layout: PaperLayout): string {
  const parts = [
    ['helpers', helpersVersion],
    ['template', template.name, template.language, template.source],
    ['page', layout.page],
    ['partials', sorted(layout.partials)],
    ['words', sorted(layout.words[template.language])],
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

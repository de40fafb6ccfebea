import { loadLayout, loadPaperTemplate, renderPaperHtml } from '@kelisim/documents';
import type { Language, PaperData } from '@kelisim/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const folder = join(root, 'procedures/journal-correction/templates');

/** A paper's example data, in one of the two languages they exist in. */
export const examplePaper = (name: string, language: 'ru' | 'kk'): PaperData =>
  JSON.parse(readFileSync(join(folder, `${name}.example.${language}.json`), 'utf8')) as PaperData;

/** A paper of the first pack as HTML. */
export async function paperHtml(name: string, language: Language, data: PaperData): Promise<string> {
  const [layout, template] = await Promise.all([
    loadLayout(join(root, 'templates')),
    loadPaperTemplate(folder, name, language),
  ]);
  return renderPaperHtml({ template, layout, data, language });
}

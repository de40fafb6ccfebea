import type { Language, PaperData } from '@kelisim/domain';
import { DocumentError } from '../document-error';

import type { CompiledTemplate } from './compile-template';
import { compileTemplate } from './compile-template';
import type { PaperLayout, PaperTemplate } from './paper-template';
import { templateHash } from './template-hash';

/** What a paper is made from. */
export interface PaperToRender {
  readonly template: PaperTemplate;
  readonly layout: PaperLayout;
  readonly data: PaperData;
  readonly language: Language;
}

/** Compiled papers by template hash. Templates are few and immutable, so the map is bounded only against a mistake. */
const compiled = new Map<string, CompiledTemplate>();
const mostCompiled = 500;

function compiledPaper(template: PaperTemplate, layout: PaperLayout): CompiledTemplate {
  const hash = templateHash(template, layout);
  const known = compiled.get(hash);
  if (known) return known;
  if (compiled.size >= mostCompiled) compiled.clear();
  const page = compileTemplate(layout.page, { ...layout.partials, paper: template.source }, { isPage: true });
  compiled.set(hash, page);
  return page;
}

/**
 * The whole paper as one HTML document without fonts, which the renderer adds.
 * @throws DocumentError `template-…` where the template or its data are at fault.
 */
export function renderPaperHtml({ template, layout, data, language }: PaperToRender): string {
  if (template.language !== language) {
    throw new DocumentError('template-value-unfit', `The template is ${template.language}, the paper ${language}.`);
  }
  return compiledPaper(template, layout)({ ...data, language, words: layout.words[language] });
}

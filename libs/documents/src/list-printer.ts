import type { Language } from '@kelisim/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RendererClient } from './renderer-client';
import type { CompiledTemplate } from './template/compile-template';
import { compileTemplate } from './template/compile-template';
import { loadLayout } from './template/load-templates';
import type { PaperLayout } from './template/paper-template';

/** An official list to print: a table with what stands around it, already in the paper's language. */
export interface ListToPrint {
  readonly title: string;
  /** In the head of every page. */
  readonly heading: string;
  readonly [field: string]: unknown;
}

/** Makes the PDF of official lists: sheets, consolidated sheets. Their page and table lie in `templates/lists`. */
export class ListPrinter {
  private ready: Promise<{ readonly page: CompiledTemplate; readonly words: PaperLayout['words'] }> | null = null;

  /** @param templates the folder of the shared layout. */
  constructor(
    private readonly renderer: RendererClient,
    private readonly templates: string,
  ) {}

  /**
   * @param signal gives the print up, when nobody waits for it any more.
   * @throws DocumentError when the renderer does not answer or the list cannot be made.
   */
  async print(list: ListToPrint, language: Language, signal?: AbortSignal): Promise<Buffer> {
    this.ready ??= this.load();
    const { page, words } = await this.ready;
    const html = page({ ...list, language, words: words[language] });
    const { pdf } = await this.renderer.render({ html, language, title: list.heading, urgent: true }, signal);
    return pdf;
  }

  private async load(): Promise<{ readonly page: CompiledTemplate; readonly words: PaperLayout['words'] }> {
    const [{ words }, page, list] = await Promise.all([
      loadLayout(this.templates),
      readFile(join(this.templates, 'lists/page.hbs'), 'utf8'),
      readFile(join(this.templates, 'lists/list.hbs'), 'utf8'),
    ]);
    return { page: compileTemplate(page, { list }, { isPage: true }), words };
  }
}
